// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the titles of two records compare. */
enum TitleMatch {
    SAME("the titles are the same"),
    MISSPELT("the titles differ by a few letters"),
    /** The shorter is the beginning or the end of the longer: a subtitle or a heading was left out. */
    CONTAINED("one title is part of the other"),
    /** One title has a word or two within that the other has not. */
    EXPANDED("one title has a word or two more"),
    /** Every word of one title stands in the other, in another order: a paper after its talk. */
    REARRANGED("the same words in another order"),
    /** Alike but for a number: Part I and Part II, 2010 and 2011. */
    NUMBERED("the titles differ in a number"),
    RELATED("the titles share most words"),
    MISSING("a title is missing"),
    DIFFERENT("the titles differ");

    private final String words;

    TitleMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean agrees() {
        return this == SAME || this == MISSPELT || this == CONTAINED;
    }

    /** Not the same title, but what people make of a title between a talk or a preprint and the article. */
    boolean isRewording() {
        return this == EXPANDED || this == REARRANGED;
    }
}
