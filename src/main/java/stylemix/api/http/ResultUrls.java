// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The addresses in `result.urls`, in each of its three shapes (krea-api.md, 4.1): a list of texts, a list of
/// `{type, url}`, or a map of names to addresses.
///
/// @param refused whether there were entries that are no addresses of the web
record ResultUrls(List<URI> pictures, List<URI> previews, boolean refused) {

    private static final String PREVIEW = "preview";

    static ResultUrls of(JsonNode urls) {
        List<URI> pictures = new ArrayList<>();
        List<URI> previews = new ArrayList<>();
        boolean refused = false;
        for (Entry entry : entries(urls)) {
            Optional<URI> address = PictureAddress.of(entry.url());
            address.ifPresent((entry.type().equals(PREVIEW) ? previews : pictures)::add);
            refused |= address.isEmpty();
        }
        return new ResultUrls(List.copyOf(pictures), List.copyOf(previews), refused);
    }

    /// All of them, the best last.
    List<URI> all() {
        return Stream.concat(previews.stream(), pictures.stream()).toList();
    }

    private static List<Entry> entries(JsonNode urls) {
        return urls.isObject()
                ? urls.propertyStream()
                        .map(named -> entry(named.getKey(), named.getValue()))
                        .toList()
                : urls.valueStream().map(item -> entry("", item)).toList();
    }

    private static Entry entry(String name, JsonNode node) {
        return node.isObject()
                ? new Entry(node.path("type").asString(name), node.path("url").asString(""))
                : new Entry(name, node.asString(""));
    }

    private record Entry(String type, String url) {}
}
