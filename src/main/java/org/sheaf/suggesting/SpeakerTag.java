// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who said it, as articles put it behind a quotation: {@code (P12, female)}, {@code [Participant 3]}, {@code – Nurse, ward B}.
 *
 * @param words without brackets and dashes
 * @param from 0-based index of the first {@code char}, brackets included
 * @param to index behind the last one
 */
record SpeakerTag(String words, int from, int to) {
    private static final String SAYS_WHO =
            "\\b(?:participants?|respondents?|interviewees?|informants?|interviews?|patients?|clients?|users?|veterans?|women|woman"
                    + "|man|male|female|mother|father|parent|wife|husband|spouse|partner|son|daughter|carer|caregiver|family"
                    + "|nurse|midwife|doctor|physician|gp|clinician|therapist|practitioner|professional|specialist|coach"
                    + "|counsell?or|worker|staff|manager|supervisor|leader|employer|employee|resident|trainee|consultant|student"
                    + "|teacher|pharmacist|psychiatrist|psychologist|site|centre|center|ward|focus group|group|aged?|years? old"
                    + "|yrs?|pseudonym|director|coordinator|officer|volunteer|peer)\\b";
    private static final Pattern WHO = Pattern.compile(SAYS_WHO, Pattern.CASE_INSENSITIVE);
    /** P12, FG 3, ID-7, SU04, #5, M45, F/62 */
    private static final Pattern CODE = Pattern.compile(
            "^(?:#|No\\.? ?)?(?:\\p{Lu}{1,4}[-_ /.]?\\d{1,4}[a-z]?|\\d{1,3}\\p{Lu}{1,3}|#\\d+)(?:$|[\\s,;:/–-])");
    /** A first name and nothing else, as a pseudonym; or with an age. */
    private static final Pattern PSEUDONYM = Pattern.compile("^\\p{Lu}\\p{Ll}{2,11}(?:, (?:aged )?\\d{2})?$");

    private static final Pattern NO_SPEAKER = Pattern.compile(
            "\\b(?:1[89]|20)\\d\\d\\b|et al|\\b(?:fig(?:ure)?s?|tables?|appendix|section|see|box)\\b|[=<>%]|\\be\\.g\\.|\\bi\\.e\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("^[\\s.,;]{0,3}[(\\[]([^()\\[\\]]{1,80})[)\\]]");
    private static final Pattern DASHED =
            Pattern.compile("^\\s{0,2}[.]?\\s{0,2}[–—-]\\s?([^.–—\"“”()]{2,60}?)\\s*[.]?$");
    private static final Pattern LAST_BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{1,80})[)\\]]\\s*\\.?\\s*$");

    /** The tag that stands right behind a place of a paragraph; a name without more is one there. */
    static Optional<SpeakerTag> behind(String paragraph, int from) {
        String rest = paragraph.substring(from);
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.find()) {
            String words = bracketed.group(1).strip();
            return saysWho(words) || PSEUDONYM.matcher(words).matches()
                    ? Optional.of(new SpeakerTag(words, from + bracketed.start(1) - 1, from + bracketed.end()))
                    : Optional.empty();
        }
        Matcher dashed = DASHED.matcher(rest);
        if (dashed.find()) {
            String words = dashed.group(1).strip();
            return saysWho(words)
                    ? Optional.of(new SpeakerTag(words, from + dashed.start(1), from + dashed.end(1)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The tag with which a paragraph ends. */
    static Optional<SpeakerTag> last(String paragraph) {
        Matcher last = LAST_BRACKET.matcher(paragraph);
        if (last.find()) {
            String words = last.group(1).strip();
            return saysWho(words)
                    ? Optional.of(new SpeakerTag(words, last.start(), last.end(1) + 1))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean saysWho(String words) {
        // A bare number is a reference.
        boolean number = words.chars().allMatch(c -> Character.isDigit(c) || " ,-–;".indexOf(c) >= 0);
        return !number
                && !NO_SPEAKER.matcher(words).find()
                && (CODE.matcher(words).find() || WHO.matcher(words).find());
    }
}
