// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema of {@code docs/schemas}: as much of JSON Schema as those use. */
final class Schema {
    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    static Schema of(String name) {
        try {
            return new Schema(
                    new JsonMapper().readTree(Files.readString(Path.of("docs/schemas", name + ".schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an answer does not fit. */
    List<String> faults(String answer) {
        List<String> faults = new ArrayList<>();
        check(root, root, new JsonMapper().readTree(answer), "", faults);
        return faults;
    }

    private static void check(JsonNode root, JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring("#/$defs/".length());
            check(root, root.get("$defs").get(name), value, at, faults);
            return;
        }
        if (schema.has("type") && !isOf(schema.get("type"), value)) {
            faults.add(at + " is " + value);
        }
        if (schema.has("const") && schema.get("const").asDouble() != value.asDouble()) {
            faults.add(at + " is " + value);
        }
        if (value.isNumber()
                && (schema.has("minimum")
                                && value.asDouble() < schema.get("minimum").asDouble()
                        || schema.has("maximum")
                                && value.asDouble() > schema.get("maximum").asDouble())) {
            faults.add(at + " is out of bounds: " + value);
        }
        if (value.isString() && schema.has("minLength") && value.asString().isEmpty()) {
            faults.add(at + " is empty");
        }
        if (value.isArray()) {
            value.forEach(item -> check(root, schema.get("items"), item, at + "[]", faults));
        }
        if (value.isObject()) {
            if (schema.has("required")) {
                schema.get("required").forEach(name -> {
                    if (!value.has(name.asString())) {
                        faults.add(at + " lacks " + name);
                    }
                });
            }
            for (String name : value.propertyNames()) {
                JsonNode member =
                        schema.has("properties") && schema.get("properties").has(name)
                                ? schema.get("properties").get(name)
                                : schema.get("additionalProperties");
                if (member.isBoolean()) {
                    faults.add(at + " has " + name);
                } else {
                    check(root, member, value.get(name), at + "." + name, faults);
                }
            }
        }
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOf(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new AssertionError("the schema knows a type more: " + type);
        };
    }
}
