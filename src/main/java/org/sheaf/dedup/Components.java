// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Which records hang together by pairs that could be joined, now or in the run before. What becomes of the records of one
 * component does not depend on any other: groups are joined along such pairs only.
 */
final class Components {
    private final int[] root;
    private final boolean[] touched;

    Components(int records) {
        root = new int[records];
        touched = new boolean[records];
        for (int i = 0; i < records; i++) {
            root[i] = i;
        }
    }

    private int of(int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    void join(int i, int j) {
        int x = of(i);
        int y = of(j);
        root[Math.max(x, y)] = Math.min(x, y);
        touched[Math.min(x, y)] |= touched[Math.max(x, y)];
    }

    /** Something about this record is not as it was. */
    void touch(int i) {
        touched[of(i)] = true;
    }

    boolean isTouched(int i) {
        return touched[of(i)];
    }
}
