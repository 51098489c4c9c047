// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds the service's words in an error body of any of the shapes that are told (krea-api.md, 6.2).
final class ErrorReason {

    private static final List<String> TEXTS = List.of("message", "error", "msg", "reason", "detail", "title");
    private static final List<String> LISTS = List.of("detail", "details", "errors", "issues", "validationErrors");
    private static final List<String> PATHS = List.of("path", "loc", "field", "instancePath", "param", "property");
    private static final int LONGEST = 500;

    private ErrorReason() {}

    /// The text and after it the faults of single fields as `path: message`; empty if there is none.
    static String of(JsonNode body) {
        Set<String> parts = new LinkedHashSet<>();
        collect(body, parts);
        String reason = String.join("; ", parts).strip();
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    }

    private static void collect(JsonNode node, Set<String> parts) {
        if (node.isString()) {
            add(parts, node.asString());
        } else if (node.isArray()) {
            node.forEach(item -> issue("", item, parts));
        } else if (node.isObject()) {
            object(node, parts);
        }
    }

    private static void object(JsonNode node, Set<String> parts) {
        int before = parts.size();
        for (String name : List.of("error", "message")) {
            collect(node.path(name), parts);
        }
        for (String name : LISTS) {
            JsonNode list = node.path(name);
            if (list.isObject() && text(list).isEmpty()) {
                list.properties().forEach(field -> issue(field.getKey(), field.getValue(), parts));
            } else {
                collect(list, parts);
            }
        }
        if (parts.size() == before) {
            add(parts, node.path("code").asString(""));
        }
    }

    /// One fault of one field; its message may be a text, an object with a text, or a list of either.
    private static void issue(String path, JsonNode node, Set<String> parts) {
        if (node.isArray()) {
            node.forEach(item -> issue(path, item, parts));
            return;
        }
        String place = node.isObject() ? place(node, path) : path;
        String text = node.isObject() ? text(node) : node.asString("");
        add(parts, Stream.of(place, text).filter(part -> !part.isEmpty()).collect(Collectors.joining(": ")));
    }

    private static String text(JsonNode node) {
        return TEXTS.stream()
                .map(name -> node.path(name).isString() ? node.path(name).asString() : "")
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String place(JsonNode node, String otherwise) {
        for (String name : PATHS) {
            JsonNode path = node.path(name);
            if (path.isArray()) {
                return joined(path);
            } else if (path.isString() && !path.asString().isBlank()) {
                return path.asString();
            }
        }
        return otherwise;
    }

    /// `["body", "image_style_references", 0, "url"]` becomes `image_style_references[0].url`.
    private static String joined(JsonNode path) {
        List<String> steps = new ArrayList<>();
        path.forEach(step -> steps.add(step.isNumber() ? "[" + step.asString() + "]" : step.asString("")));
        if (steps.size() > 1 && steps.getFirst().equals("body")) {
            steps.removeFirst();
        }
        return String.join(".", steps).replace(".[", "[");
    }

    private static void add(Set<String> parts, String text) {
        if (!text.isBlank()) {
            parts.add(text.strip());
        }
    }
}
