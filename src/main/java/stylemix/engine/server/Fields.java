// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object; whatever is wrong is refused with 400 and the name of the field.
///
/// @param object as it was read
/// @param path before the name of each field, such as `image_style_references[0].`
record Fields(JsonNode object, String path) {

    /// The longest address of a picture (krea-api.md, 3.2).
    private static final int MAX_URL = 1024;

    static Fields of(JsonNode node, String name) throws RefusedException {
        if (!node.isObject()) {
            throw RefusedException.bad(name + " must be an object");
        }
        return new Fields(node, "");
    }

    void refuseOthersThan(Set<String> known) throws RefusedException {
        Set<String> unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw RefusedException.bad("unknown field: " + String.join(", ", unknown));
        }
    }

    String text(String name) throws RefusedException {
        JsonNode node = required(name);
        if (!node.isString()) {
            throw bad(name, "must be a string");
        }
        return node.stringValue();
    }

    String oneOf(String name, List<String> values) throws RefusedException {
        String text = text(name);
        if (!values.contains(text)) {
            throw bad(name, "must be one of " + String.join(", ", values));
        }
        return text;
    }

    String oneOf(String name, List<String> values, String otherwise) throws RefusedException {
        return object.has(name) ? oneOf(name, values) : otherwise;
    }

    double number(String name, double least, double most) throws RefusedException {
        JsonNode node = required(name);
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw bad(name, "must be a number from %s to %s".formatted(plain(least), plain(most)));
        }
        return node.doubleValue();
    }

    double number(String name, double least, double most, double otherwise) throws RefusedException {
        return object.has(name) ? number(name, least, most) : otherwise;
    }

    int whole(String name, int least, int most, int otherwise) throws RefusedException {
        JsonNode node = object.get(name);
        if (node == null) {
            return otherwise;
        }
        // 7.0 is a whole number too (JSON Schema, "integer")
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= least && value <= most) || value != Math.rint(value)) {
            throw bad(name, "must be a whole number from %d to %d".formatted(least, most));
        }
        return (int) value;
    }

    /// An address of at most 1024 characters.
    URI address(String name) throws RefusedException {
        String text = text(name);
        if (text.length() > MAX_URL) {
            throw bad(name, "must have at most 1024 characters");
        }
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new RefusedException(400, path + name + " must be a URL", e);
        }
        throw bad(name, "must be a URL");
    }

    /// The objects of a list, none if the field is not there.
    List<Fields> objects(String name, int most) throws RefusedException {
        JsonNode list = object.get(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw bad(name, "must be a list");
        }
        if (list.size() > most) {
            throw bad(name, "must have at most " + most + (most == 1 ? " item" : " items"));
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) {
                throw bad(name + "[" + i + "]", "must be an object");
            }
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Fields(list.get(i), path + name + "[" + i + "]."))
                .toList();
    }

    boolean isNullOrAbsent(String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::isNull).orElse(true);
    }

    RefusedException bad(String name, String what) {
        return RefusedException.bad(path + name + " " + what);
    }

    private JsonNode required(String name) throws RefusedException {
        JsonNode node = object.get(name);
        if (node == null) {
            throw bad(name, "is missing");
        }
        return node;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
