// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

/**
 * That an author's theme belongs to a theme of the review; one theme can belong to several, and several to one.
 *
 * @param theme as the authors name it
 * @param code the theme of the review
 * @param taken whether the author's term was kept
 * @param actor who said so
 * @param at when, ISO 8601 in UTC
 * @param why empty if nobody said why
 */
public record ThemeMapping(AuthorTheme theme, CodeId code, Taken taken, String actor, String at, String why) {}
