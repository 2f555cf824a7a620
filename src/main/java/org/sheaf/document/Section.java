// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

/** Which part of an article a passage belongs to, as its headings say; what coders look for stands under {@link #RESULTS}. */
public enum Section {
    /** Before the first heading that says what follows: title, authors, addresses. */
    FRONT,
    ABSTRACT,
    /** Introduction, background, aims. */
    INTRODUCTION,
    METHODS,
    /**
     * Results and findings, whether or not they are discussed there, and what stands under headings as high as theirs that say
     * nothing else: themes.
     */
    RESULTS,
    DISCUSSION,
    CONCLUSIONS,
    /** Acknowledgements, funding, interests, appendices. */
    BACK,
    /** The list of works cited. */
    REFERENCES,
    /** Under a heading that could stand anywhere. */
    OTHER
}
