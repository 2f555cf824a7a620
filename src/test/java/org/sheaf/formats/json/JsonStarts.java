// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.json;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.formats.Bytes;
import org.sheaf.formats.reading.FileContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts where records begin in JSON. In JSON Lines that is each line that is not blank. In a file that is whole, each object
 * of its list. In a file that is damaged, where nobody can say what stands in what, each object in a list whose first
 * member is a citation's id or its codes.
 */
public final class JsonStarts {
    private static final Pattern CSL = Pattern.compile("[\\[,]\\s*\\{\\s*\"id\"\\s*:");
    private static final Pattern EPPI = Pattern.compile("[\\[,]\\s*\\{\\s*\"(?:ItemId|Codes)\"\\s*:");

    private JsonStarts() {}

    /** Whether a format is one of JSON. */
    public static boolean know(String format) {
        return format.equals("JSON Lines") || format.endsWith("-JSON") || format.endsWith(" JSON");
    }

    /** How many records begin in the file. */
    public static int count(Bytes file, String format) throws IOException {
        if (format.equals("JSON Lines")) {
            return (int) FileContent.texts(file).stream()
                    .filter(line -> !line.isBlank())
                    .count();
        }
        String text = FileContent.bytes(file);
        try {
            return objects(new JsonMapper().readTree(text));
        } catch (JacksonException e) {
            Matcher start = (format.startsWith("CSL") ? CSL : EPPI).matcher(text);
            int starts = 0;
            while (start.find()) {
                starts++;
            }
            return starts;
        }
    }

    private static int objects(JsonNode file) {
        JsonNode list = file;
        for (String name : new String[] {"References", "items"}) {
            list = list.isObject() && list.has(name) ? list.get(name) : list;
        }
        int objects = list.isObject() ? 1 : 0;
        if (list.isArray()) {
            for (JsonNode item : list) {
                objects += item.isObject() ? 1 : 0;
            }
        }
        return objects;
    }
}
