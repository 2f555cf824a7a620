// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for many rows by their keys a portion at a time: a database takes only so many values in one question. */
final class Portions {
    private static final int LARGEST = 500;

    private Portions() {}

    /** Hands over the keys, in portions that are not empty. */
    static <T> void of(Collection<T> all, Function<T, Object> key, Consumer<List<Object>> portion) {
        List<Object> keys = new ArrayList<>(LARGEST);
        for (T one : all) {
            keys.add(key.apply(one));
            if (keys.size() == LARGEST) {
                portion.accept(keys);
                keys.clear();
            }
        }
        if (!keys.isEmpty()) {
            portion.accept(keys);
        }
    }
}
