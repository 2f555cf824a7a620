// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of which what was asked for is gone, so that in the end there is left what nobody knows. The order in which
 * elements stand does not matter on reading, though the schema has one.
 */
final class XmlNode {
    private static final List<String> LABELS = List.of("name", "guid", "targetGUID");

    private final String name;
    private final String namespace;
    private final long line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> labels = new LinkedHashMap<>();

    XmlNode(String name, String namespace, long line) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
        if (LABELS.contains(key) && !value.isBlank()) {
            labels.put(key, value);
        }
    }

    /** By what people know the thing: its name, else its GUID; empty where it has neither. */
    String label() {
        return LABELS.stream()
                .filter(labels::containsKey)
                .map(labels::get)
                .findFirst()
                .orElse("");
    }

    void child(XmlNode child) {
        children.add(child);
    }

    void characters(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    long line() {
        return line;
    }

    /** The text right in it, with its blanks. */
    String text() {
        return text.toString();
    }

    boolean has(String key) {
        return attributes.containsKey(key);
    }

    /** An attribute without taking it, for messages; empty where it is not there. */
    String peek(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** An attribute; empty where it is not there. */
    String take(String key) {
        String value = attributes.remove(key);
        return value == null ? "" : value;
    }

    /** All children of a name, in order. */
    List<XmlNode> takeAll(String element) {
        List<XmlNode> found =
                children.stream().filter(child -> child.name.equals(element)).toList();
        children.removeAll(found);
        return found;
    }

    /** The first child of a name. Any other stays. */
    Optional<XmlNode> takeFirst(String element) {
        Optional<XmlNode> found =
                children.stream().filter(child -> child.name.equals(element)).findFirst();
        found.ifPresent(children::remove);
        return found;
    }

    /** What nobody took. */
    Map<String, String> attributesLeft() {
        return attributes;
    }

    List<XmlNode> childrenLeft() {
        return children;
    }
}
