// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Words in a text, whatever form they stand in. In: a title or an abstract as it was received, and words and phrases that
 * a team agreed on. Out: the places in that very text where one of them stands. Floor 1: pure. Of Lucene only
 * the analysers are used; {@code search} keeps an index of the same words.
 *
 * <p><b>What is decided here.</b> Two words are the same if they have the same stem after Snowball's rules for English (Porter2,
 * snowballstem.org/algorithms/english/stemmer.html): <i>employ</i> is also <i>employed</i> and <i>employment</i>. Capitals
 * and accents make no difference. Nothing is left out as too common, so that in <i>quality of life</i> the middle word
 * counts too. An abbreviation is not an inflected word: <i>IPS</i> is no plural of <i>IP</i>.
 *
 * <p>Stems are a rule of thumb for English. They join words that have little to do with each other (<i>university</i> and
 * <i>universe</i>) and leave apart what a reader would join (<i>employ</i> and <i>employee</i>); a {@code *} behind the
 * beginning of a word is the way out. Words of other languages are found as they are written, give or take an ending that
 * looks English.
 *
 * <p>{@link org.sheaf.text.SentenceCutter} says where sentences begin and end. {@code text.rules} finds
 * words that follow each other, and {@link org.sheaf.text.Lemmas} says what a word is in its sentence where the tagger's model is
 * there. Of CoreNLP nothing else is used, and all but the tagger needs no model; nothing else may use it.
 *
 * <p>The places serve a reader's eye and nothing else: what lights up decides nothing.
 */
@NullMarked
package org.sheaf.text;

import org.jspecify.annotations.NullMarked;
