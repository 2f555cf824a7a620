// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

/**
 * Draws from an urn without putting back.
 *
 * @param urn how many records lie in the urn, at least 0
 * @param relevant how many of them are relevant, 0 to {@code urn}
 * @param drawn how many are drawn, 0 to {@code urn}
 */
record Hypergeometric(long urn, long relevant, long drawn) {
    /** A term that adds less than this share to the sum ends it. */
    private static final double NEGLIGIBLE = 1e-18;

    Hypergeometric {
        if (urn < 0 || relevant < 0 || relevant > urn || drawn < 0 || drawn > urn) {
            throw new IllegalArgumentException(
                    "no urn of " + urn + " holds " + relevant + " relevant records and gives " + drawn);
        }
    }

    /** The chance of drawing {@code found} relevant records or fewer. */
    double atMost(long found) {
        long least = Math.max(0, drawn - (urn - relevant));
        long most = Math.min(drawn, relevant);
        if (found >= most) {
            return 1;
        }
        if (found < least) {
            return 0;
        }
        // The shorter tail is summed, from its largest term outwards: terms fall from there on.
        double mode = Math.floor((drawn + 1.0) * (relevant + 1.0) / (urn + 2.0));
        return found < mode ? downFrom(found, least) : 1 - upFrom(found + 1, most);
    }

    /** The chance of drawing {@code found} relevant records or more. */
    double atLeast(long found) {
        return new Hypergeometric(urn, urn - relevant, drawn).atMost(drawn - found);
    }

    private double downFrom(long from, long least) {
        double term = chance(from);
        double sum = term;
        for (long k = from; k > least && term > sum * NEGLIGIBLE; k--) {
            term *= (double) k * (urn - relevant - drawn + k) / ((double) (relevant - k + 1) * (drawn - k + 1));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private double upFrom(long from, long most) {
        double term = chance(from);
        double sum = term;
        for (long k = from; k < most && term > sum * NEGLIGIBLE; k++) {
            term *= (double) (relevant - k) * (drawn - k) / ((double) (k + 1) * (urn - relevant - drawn + k + 1));
            sum += term;
        }
        return Math.min(1, sum);
    }

    private double chance(long found) {
        return StrictMath.exp(LogFactorial.choose(relevant, found)
                + LogFactorial.choose(urn - relevant, drawn - found)
                - LogFactorial.choose(urn, drawn));
    }
}
