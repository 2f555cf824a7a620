// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A method as it was found on stacks, under the methods that called it, with how often. The root stands for the program.
 */
final class CallTree {
    private final String method;
    private final Map<String, CallTree> called = new TreeMap<>();
    private long samples;
    private long self;

    private CallTree(String method) {
        this.method = method;
    }

    /** A tree without samples. */
    static CallTree empty(String root) {
        return new CallTree(root);
    }

    /** Counts one sample: the methods on a stack, the outermost first. */
    void add(List<String> stack) {
        CallTree at = this;
        at.samples++;
        for (String frame : stack) {
            at = at.called.computeIfAbsent(frame, CallTree::new);
            at.samples++;
        }
        at.self++;
    }

    /** The class and the method, such as {@code org.sheaf.dedup.Deduplication.decide}. */
    String method() {
        return method;
    }

    /** How many samples met this method here, or one that it called. */
    long samples() {
        return samples;
    }

    /** What it called, the most samples first. */
    List<CallTree> called() {
        return called.values().stream()
                .sorted(Comparator.comparingLong(CallTree::samples).reversed().thenComparing(CallTree::method))
                .toList();
    }

    /**
     * What one method cost wherever it was called.
     *
     * @param self samples in which it was at work itself
     * @param total samples in which it was on the stack; a method that calls itself counts once
     */
    record Share(String method, long self, long total) {
        private Share plus(long moreSelf, long moreTotal) {
            return new Share(method, self + moreSelf, total + moreTotal);
        }
    }

    /** Every method below this one. */
    List<Share> shares() {
        Map<String, Share> shares = new TreeMap<>();
        called.values().forEach(child -> child.count(shares, new HashSet<>()));
        return List.copyOf(shares.values());
    }

    private void count(Map<String, Share> shares, Set<String> above) {
        boolean outermost = above.add(method);
        shares.merge(
                method,
                new Share(method, self, outermost ? samples : 0),
                (share, more) -> share.plus(more.self(), more.total()));
        called.values().forEach(child -> child.count(shares, above));
        if (outermost) {
            above.remove(method);
        }
    }
}
