// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * How far all raters agree with each other.
 *
 * @param items how many items two or more have rated
 * @param ratings how many ratings these have together
 * @param krippendorffAlpha Krippendorff's alpha for categories without order (Hayes and Krippendorff 2007,
 *     doi:10.1080/19312450709336664), at most 1; 0 is what chance would give
 */
public record OverallAgreement(long items, long ratings, Estimate krippendorffAlpha) {}
