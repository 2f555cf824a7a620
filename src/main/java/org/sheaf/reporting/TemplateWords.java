// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Map;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.Templates.UserTemplate;

/** Says in plain words what is wrong with a template of a user. */
final class TemplateWords {
    private static final String TAKE_OURS =
            " `sheaf report NAME --template` prints Sheaf's own to compare with; without yours, Sheaf uses its own.";

    private final Map<String, UserTemplate> users;

    TemplateWords(Map<String, UserTemplate> users) {
        this.users = users;
    }

    /**
     * The problem.
     *
     * @param asked the template that was to be used
     */
    Problem problem(String asked, Exception e) {
        if (e instanceof ParseException parse) {
            return at(
                    parse.getTemplateName(),
                    asked,
                    parse.getLineNumber(),
                    parse.getColumnNumber(),
                    "This template" + " cannot be read: " + firstLine(parse.getEditorMessage()) + ".",
                    "Mend it there.");
        } else if (e instanceof InvalidReferenceException missing) {
            return at(
                    missing.getTemplateSourceName(),
                    asked,
                    number(missing.getLineNumber()),
                    number(missing.getColumnNumber()),
                    "`" + missing.getBlamedExpressionString() + "` is not there: this report has nothing of that name"
                            + " to show.",
                    "Mend the name, or say what to show instead: ${(NAME)!\"nothing\"}.");
        } else if (e instanceof TemplateException wrong) {
            return at(
                    wrong.getTemplateSourceName(),
                    asked,
                    number(wrong.getLineNumber()),
                    number(wrong.getColumnNumber()),
                    firstLine(wrong.getMessageWithoutStackTop()),
                    "Mend it there.");
        } else if (e instanceof TemplateNotFoundException none) {
            return at(none.getTemplateName(), asked, 0, 0, "There is no such template.", "Mend the name.");
        }
        return at(
                asked,
                asked,
                0,
                0,
                "This template " + firstLine(e.getMessage()) + ", so it was stopped.",
                "Look for a loop or a macro in it that never ends.");
    }

    private Problem at(
            @org.jspecify.annotations.Nullable String name,
            String asked,
            int line,
            int column,
            String what,
            String advice) {
        String blamed = name == null ? asked : name;
        UserTemplate user = users.get(blamed);
        String place = line > 0 && column > 0 ? "Column " + column + ": " : "";
        if (user != null) {
            return Problem.error(user.file(), Math.max(0, line), place + what, advice + TAKE_OURS);
        }
        // Ours stumbles over what one of theirs does not give it.
        return Problem.error(
                blamed + " (Sheaf's own)",
                Math.max(0, line),
                place + what,
                "It was used together with "
                        + String.join(
                                ", ",
                                users.values().stream().map(UserTemplate::file).toList())
                        + ", which must give it what it asks for." + TAKE_OURS);
    }

    private static int number(@org.jspecify.annotations.Nullable Integer n) {
        return n == null ? 0 : n;
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        String text = message == null ? "" : message.strip();
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
