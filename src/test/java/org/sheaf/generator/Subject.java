// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/**
 * What an invented work is about; title and abstract are both made of it, so that they speak of the same thing.
 *
 * @param design kind of study
 * @param title the title
 * @param people whom it is about, {@code people with aphasia}
 * @param matter what it studies: a form of support, an experience, an outcome
 * @param place the country, {@code Norway}
 */
record Subject(Design design, String title, String people, String matter, String place) {

    /** Kinds of study, each with its own manner of abstract. */
    enum Design {
        QUALITATIVE,
        TRIAL,
        COHORT,
        REVIEW,
        SURVEY,
        ECONOMIC,
        INSTRUMENT,
        MIXED
    }
}
