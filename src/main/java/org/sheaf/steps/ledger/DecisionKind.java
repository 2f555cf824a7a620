// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

/** The kinds of decision that people take about searches, files and records, and the fields that each is about. */
public enum DecisionKind {
    /** Two records refer to the same document ({@code a}, {@code b}: record ids). */
    SAME_DOCUMENT("same-document"),
    /** Two records refer to different documents ({@code a}, {@code b}: record ids). */
    DIFFERENT_DOCUMENTS("different-documents"),
    /** A file was the wrong one ({@code file}: digest, {@code name}). */
    WITHDRAW_FILE("withdraw-file"),
    /** A file taken back is let in again ({@code file}: digest, {@code name}). */
    READMIT_FILE("readmit-file"),
    /** A search was exported again ({@code old}, {@code new}: ids of searches). */
    SUPERSEDE_SEARCH("supersede-search"),
    /**
     * A vote ({@code stage}, {@code report}; {@code reports}: every id that the report had then, with blanks between;
     * {@code choice}: include, exclude or unsure; {@code reason}: of an exclusion). One that came in from elsewhere says
     * from where ({@code from}: a work packet or a tool; {@code time}: whether the time is that of coming in), and one
     * that has seen such votes of the same person names them ({@code replaces}: digests without names). One whose report
     * came in a learned order says in which ({@code order}).
     */
    VOTE("vote"),
    /** What became of differing votes (as a vote, and {@code how}: consensus or third person). */
    SETTLE("settle"),
    /** A report is neither in nor out ({@code stage}, {@code report}, {@code as}). */
    SET_ASIDE("set-aside"),
    /** A report that was set aside is looked at again ({@code stage}, {@code report}). */
    BRING_BACK("bring-back"),
    /** A reason for exclusion is merged into another, or has another id now ({@code reason}, {@code into}). */
    MERGE_REASON("merge-reason"),
    /**
     * Reports are given to people to vote on ({@code stage}, {@code batch}, {@code how}, {@code who}: ids with blanks
     * between, {@code reports}: likewise, {@code seed}, {@code of}: how many it was drawn from).
     */
    ASSIGN("assign"),
    /** What one person was given goes to another ({@code stage}, {@code leaves}, {@code takes}, {@code reports}). */
    REASSIGN("reassign"),
    /**
     * A second person looks at reports that one has decided ({@code stage}, {@code who}, {@code reports}, {@code sample},
     * {@code seed}, {@code stratum}, {@code of}).
     */
    CHECK("check"),
    /** The full text of a report is here ({@code stage}, {@code report}, {@code file}: digest, {@code name}, {@code bytes}). */
    GOT_FULL_TEXT("got-full-text"),
    /** A vote of the person's own is taken back ({@code said}: the digest of what it said, without names). */
    TAKE_BACK("take-back"),
    /** A vote that was cast under another name is the person's own ({@code said}: as above). */
    CLAIM_VOTE("claim-vote"),
    /** A label is put on a report or taken off ({@code report}, {@code label}, {@code on}: yes or no). */
    LABEL("label"),
    /** A report comes last in the queue of who says so, or no longer ({@code stage}, {@code report}, {@code on}: yes or no). */
    LATER("later"),
    /**
     * In which order the reports of a stage come ({@code stage}, {@code order}: plain, or learned with {@code model},
     * {@code version}, {@code seed} and each setting of the model).
     */
    ORDER("order"),
    /**
     * Screening of a stage is stopped before everything was read ({@code stage}, {@code unread}: the reports that nobody had
     * voted on, with blanks between; how the stage stood, and what the rule said: see {@code ScreeningStop.Then}).
     */
    STOP_SCREENING("stop-screening"),
    /** What was left unread at a stage is to be read after all ({@code stage}). */
    RESUME_SCREENING("resume-screening"),
    /** Reports tell of one study ({@code reports}: ids with blanks between). */
    SAME_STUDY("same-study"),
    /** A report tells of a study of its own, whatever was said before ({@code report}). */
    OWN_STUDY("own-study"),
    /**
     * A code of the codebook is as it is here from now on ({@code code}, {@code name}, and what else is said of it;
     * {@code place}: {@code first} or {@code behind} and an id, where it is put elsewhere; {@code from}: refi-qda, where it
     * came in a project of another program, and {@code guid}, what that calls it).
     */
    CODE("code"),
    /** A code is no longer used ({@code code}). */
    REMOVE_CODE("remove-code"),
    /** What was coded with a code counts under another ({@code code}, {@code into}). */
    MERGE_CODE("merge-code"),
    /** A code gave way to others ({@code code}, {@code into}: ids with blanks between). */
    SPLIT_CODE("split-code"),
    /**
     * A passage is coded ({@code report}, {@code text}: digest, {@code page}, {@code start}, {@code end}, {@code quote},
     * {@code code}); the reason is the memo beside it. One that came in a sheet or a project of another program has
     * {@code from}: sheet or refi-qda, and {@code coded}: when it was coded there, as that program wrote it.
     */
    CODE_SEGMENT("code-segment"),
    /** A coded passage was found again in another text ({@code said}, {@code text}, {@code page}, {@code start}, {@code end}). */
    ANCHOR_SEGMENT("anchor-segment"),
    /** Who says so has coded the whole report, or goes on ({@code report}, {@code on}: yes or no). */
    CODING_DONE("coding-done"),
    /** A theme as a report's authors name it ({@code report}, {@code theme}, {@code on}: yes or no; {@code place}: where). */
    AUTHOR_THEME("author-theme"),
    /** An author's theme belongs to a code ({@code report}, {@code theme}, {@code code}, {@code taken}, {@code on}). */
    MAP_THEME("map-theme"),
    /**
     * Whether a sentence that two people did not code alike bears a code ({@code report}, {@code text}, {@code start},
     * {@code end}, {@code quote}, {@code code}, {@code holds}: yes or no, {@code how}: consensus or third person).
     */
    SETTLE_CODE("settle-code"),
    /**
     * A memo on something ({@code on}: code, segment, report or study, {@code id}: for a study that of one of its reports;
     * {@code instead}: the nameless digest of the person's own memo in the place of which it stands; {@code noted}: the GUID
     * of the note of another program that it was; {@code from}: as above); the reason is the memo.
     */
    MEMO("memo"),
    /** A relation between codes ({@code from}, {@code relation}, {@code to}, {@code reports}: ids with blanks between). */
    RELATE_CODES("relate-codes"),
    /**
     * A field of a report is filled in ({@code report}, {@code field}; {@code as}: value, not-reported or taken-back;
     * {@code value}; {@code round}: of checking, where it is one). What it rests on, where it is named: {@code text} (digest),
     * {@code page}, {@code start}, {@code end}, {@code quote} as it stands in the text. {@code accepted}: the kind of the
     * suggestion of which it was made.
     */
    EXTRACT("extract"),
    /**
     * What a field comes to after values differed ({@code report}, {@code field}, {@code as} and {@code value} as above;
     * {@code how}: consensus or third person).
     */
    SETTLE_EXTRACTION("settle-extraction"),
    /**
     * A second person checks what was extracted ({@code round}, {@code who}, {@code reports}: ids with blanks between,
     * {@code sample}, {@code seed}, {@code of}, {@code blind}: yes or no).
     */
    CHECK_EXTRACTION("check-extraction"),
    /**
     * A rater's answer to an item about a unit ({@code unit}: id of a report, of a study one of its reports;
     * {@code instrument}, {@code version}, {@code form}: digest of the item as it was asked, {@code item}; {@code as}: answer,
     * not-reported or taken-back; {@code answer}, {@code qualifier}); the reason is the comment.
     */
    APPRAISE("appraise"),
    /** A rater hands in a unit, or goes on with it ({@code unit}, {@code instrument}, {@code on}: yes or no). */
    APPRAISAL_DONE("appraisal-done"),
    /** What an item comes to after raters differed (as an answer, and {@code how}: consensus or third person). */
    SETTLE_APPRAISAL("settle-appraisal"),
    /**
     * A finding of the review is as it is here from now on ({@code finding}: its id, {@code statement}, {@code category},
     * {@code codes}: the themes on which it rests, with blanks between; {@code place}: {@code first} or {@code behind} and an
     * id, where it is put elsewhere).
     */
    FINDING("finding"),
    /** A finding is no longer one ({@code finding}). */
    REMOVE_FINDING("remove-finding"),
    /**
     * Whether the study of which a report tells contributes to a finding, whatever stands under its themes ({@code finding},
     * {@code report}, {@code contributes}: yes or no).
     */
    FINDING_STUDY("finding-study"),
    /**
     * How serious the concerns about a component of a finding are ({@code finding}, {@code component}, {@code concern}, or
     * {@code taken-back}; {@code with}: who else agreed); the reason is the explanation.
     */
    CERQUAL("cerqual"),
    /** How confident people are in a finding (as above, with {@code level} for the component and the concern). */
    CERQUAL_OVERALL("cerqual-overall"),
    /** The rules of a stage as they were when votes were cast ({@code stage}, {@code kind}, {@code votes}). */
    STAGE_RULES("stage-rules");

    private final String key;

    DecisionKind(String key) {
        this.key = key;
    }

    /** The word in the decision's line. */
    public String key() {
        return key;
    }
}
