// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The studies that a review includes: which reports tell of one study, what they are called, and the texts that were read
 * from their files (PRISMA 2020, Box 1: record, report, study).
 *
 * <p>Comes in: what screening included, and what people said about which reports tell of one study. Goes out: studies with
 * names such as {@code Okafor 2019a}, and their texts in reading order. Extraction, coding and appraisal stand on it.
 */
@NullMarked
package org.sheaf.steps.studies;

import org.jspecify.annotations.NullMarked;
