// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An attribute of cases or sources.
 *
 * @param description empty for none
 */
public record QdaVariable(Guid guid, String name, Type type, String description) {
    /** What its values are. */
    public enum Type {
        TEXT("Text", ".*"),
        BOOLEAN("Boolean", "true|false|0|1"),
        INTEGER("Integer", "[+-]?\\d+"),
        FLOAT("Float", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)"),
        DATE("Date", "\\d{4}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?"),
        DATE_TIME("DateTime", "");

        private final String key;
        private final Pattern form;

        Type(String key, String form) {
            this.key = key;
            this.form = Pattern.compile(form, Pattern.DOTALL);
        }

        /** The word in files. */
        public String key() {
            return key;
        }

        static Optional<Type> parse(String key) {
            return Stream.of(values()).filter(type -> type.key.equals(key)).findFirst();
        }

        /** Whether the schema takes a value of this type that is written so. */
        boolean takes(String value) {
            return switch (this) {
                case DATE -> form.matcher(value).matches() && XmlTime.isDateTime(value.substring(0, 10) + "T00:00:00");
                case DATE_TIME -> XmlTime.isDateTime(value);
                default -> form.matcher(value).matches();
            };
        }
    }
}
