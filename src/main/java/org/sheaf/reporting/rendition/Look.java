// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

/**
 * How a stretch of text looks.
 *
 * @param bold strong
 * @param italic stressed, or the words for a gap
 * @param code as a machine reads it
 * @param soft beside the matter, such as an id
 * @param raised a superscript
 */
record Look(boolean bold, boolean italic, boolean code, boolean soft, boolean raised) {
    static final Look PLAIN = new Look(false, false, false, false, false);

    Look strong() {
        return new Look(true, italic, code, soft, raised);
    }

    Look stressed() {
        return new Look(bold, true, code, soft, raised);
    }

    Look ofCode() {
        return new Look(bold, italic, true, soft, raised);
    }

    Look softer() {
        return new Look(bold, italic, code, true, raised);
    }

    Look up() {
        return new Look(bold, italic, code, soft, true);
    }
}
