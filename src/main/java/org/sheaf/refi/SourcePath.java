// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

/** How a project names files. */
final class SourcePath {
    private static final String INTERNAL = "internal://";

    private SourcePath() {}

    /**
     * The name of a file in the folder of sources. Some programs name it without saying that it is there. Empty for a file
     * elsewhere, and for a name that would lead out of the folder.
     */
    static String inside(String path) {
        String name = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : path;
        while (name.startsWith("/") && path.startsWith(INTERNAL)) {
            name = name.substring(1);
        }
        boolean flat = name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf(':') < 0;
        return flat && !name.startsWith(".") ? name : "";
    }

    /** Whether it should be in the folder of sources, and its name leads out of it. */
    static boolean leadsOut(String path) {
        return path.startsWith(INTERNAL) && inside(path).isEmpty();
    }

    /** The same file named as the standard has it. */
    static String named(String path) {
        return inside(path).isEmpty() ? path : INTERNAL + inside(path);
    }
}
