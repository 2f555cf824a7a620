// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.problem.Problem;

/** What every element of the standard is made of, read as it may be written, with what was found amiss. */
final class Reading {
    private static final Pattern COLOUR = Pattern.compile("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})");
    private static final Pattern COLOUR_WITH_OPACITY = Pattern.compile("#[A-Fa-f0-9]{8}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");

    /** How often one thing may be amiss before the rest is only counted. */
    private static final int SAID = 3;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<QdaLoss> losses = new ArrayList<>();
    private final Map<String, List<Problem>> repeated = new LinkedHashMap<>();
    private int made;

    Reading(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Something that strays from the standard and was read all the same. The same more than a few times is said once. */
    void deviates(XmlNode node, String kind, String what, String how) {
        repeated.computeIfAbsent(kind, key -> new ArrayList<>()).add(Problem.warning(file, node.line(), what, how));
    }

    void wrong(XmlNode node, String what, String advice) {
        problems.add(Problem.error(file, node.line(), what, advice));
    }

    void lost(XmlNode node, QdaLoss.Kind kind, String what, String before, String after) {
        losses.add(new QdaLoss(QdaLoss.Direction.READING, node.name(), node.label(), kind, what, before, after));
    }

    void lost(QdaLoss loss) {
        losses.add(loss);
    }

    List<QdaLoss> losses() {
        return List.copyOf(losses);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        repeated.values().forEach(same -> {
            all.addAll(same.subList(0, Math.min(SAID, same.size())));
            if (same.size() > SAID) {
                Problem first = same.get(0);
                all.add(Problem.warning(
                        file, 0, "The same in " + (same.size() - SAID) + " more places.", first.advice()));
            }
        });
        return List.copyOf(all);
    }

    /** The GUID of a thing. One that has none, or none that can be, gets one that follows from its place in the file. */
    Guid guid(XmlNode node) {
        String written = node.peek("guid");
        Optional<Guid> guid = Guid.parse(written);
        if (guid.isEmpty()) {
            Guid instead = Guid.of(file, node.name(), String.valueOf(++made));
            lost(node, QdaLoss.Kind.CHANGED, "guid", written, instead.text());
            deviates(
                    node,
                    "guid",
                    node.name()
                            + (written.isEmpty()
                                    ? " has no GUID."
                                    : " has the GUID \"" + written + "\", which is none."),
                    "It got one that follows from its place in the file.");
            node.take("guid");
            return instead;
        }
        node.take("guid");
        return guid.get();
    }

    /** A reference; nothing where there is none, or none that can be. */
    Optional<Guid> reference(XmlNode node, String key) {
        String written = node.take(key);
        Optional<Guid> guid = Guid.parse(written);
        if (guid.isEmpty() && !written.isBlank()) {
            lost(node, QdaLoss.Kind.LEFT_OUT, key, written, "");
        }
        return guid;
    }

    /** The references of children of a name. In one schema the attribute is called guid, in the other targetGUID. */
    List<Guid> references(XmlNode node, String element) {
        List<Guid> found = new ArrayList<>();
        for (XmlNode child : node.takeAll(element)) {
            Optional<Guid> guid = reference(child, child.has("targetGUID") ? "targetGUID" : "guid");
            guid.ifPresent(found::add);
            rest(child);
        }
        return found;
    }

    /** A text in an element of its own; empty where there is none. */
    String text(XmlNode node, String element) {
        Optional<XmlNode> child = node.takeFirst(element);
        child.ifPresent(this::restButText);
        return child.map(XmlNode::text).orElse("").replace("\r\n", "\n").replace('\r', '\n');
    }

    String colour(XmlNode node) {
        String written = node.take("color").strip();
        if (written.isEmpty() || COLOUR.matcher(written).matches()) {
            return written;
        }
        String instead = COLOUR_WITH_OPACITY.matcher(written).matches() ? "#" + written.substring(3) : "";
        lost(node, instead.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED, "color", written, instead);
        return instead;
    }

    String time(XmlNode node, String key) {
        String written = node.take(key);
        String mended = XmlTime.mended(written);
        if (mended.isEmpty() || XmlTime.isDateTime(mended)) {
            return mended;
        }
        lost(node, QdaLoss.Kind.LEFT_OUT, key, written, "");
        return "";
    }

    /** One of a few words; empty where it is not said or is another. */
    String word(XmlNode node, String key, List<String> words) {
        String written = node.take(key).strip();
        if (written.isEmpty() || words.contains(written)) {
            return written;
        }
        Optional<String> same = words.stream().filter(written::equalsIgnoreCase).findFirst();
        lost(node, same.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED, key, written, same.orElse(""));
        return same.orElse("");
    }

    boolean flag(XmlNode node, String key, boolean otherwise) {
        String written = node.take(key).strip();
        if (written.equalsIgnoreCase("true") || written.equals("1")) {
            return true;
        }
        if (written.equalsIgnoreCase("false") || written.equals("0")) {
            return false;
        }
        deviates(
                node,
                key,
                node.name() + " \"" + node.label() + "\" does not say " + key + ".",
                "Read as " + otherwise + ".");
        return otherwise;
    }

    /** A whole number; nothing where there is none. */
    Optional<Long> whole(XmlNode node, String key) {
        String written = node.take(key).strip();
        return WHOLE.matcher(written).matches() ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }

    /** The same as it is written, where it is one. */
    String wholeIfAny(XmlNode node, String key) {
        String written = node.peek(key).strip();
        Optional<Long> number = whole(node, key);
        if (number.isEmpty() && !written.isEmpty()) {
            lost(node, QdaLoss.Kind.LEFT_OUT, key, written, "");
        }
        return number.map(String::valueOf).orElse("");
    }

    QdaStamp stamp(XmlNode node, String by, String changedBy) {
        return new QdaStamp(
                reference(node, by),
                time(node, "creationDateTime"),
                reference(node, changedBy),
                time(node, "modifiedDateTime"));
    }

    QdaStamp stamp(XmlNode node) {
        return stamp(node, "creatingUser", "modifyingUser");
    }

    /** Names what nobody took. */
    void rest(XmlNode node) {
        if (!node.text().isBlank()) {
            lost(node, QdaLoss.Kind.LEFT_OUT, "text", node.text().strip(), "");
        }
        restButText(node);
    }

    private void restButText(XmlNode node) {
        node.attributesLeft().forEach((key, value) -> {
            if (!key.equals("name") || !value.isEmpty()) {
                lost(node, QdaLoss.Kind.LEFT_OUT, key, value, "");
            }
        });
        node.childrenLeft()
                .forEach(child -> lost(
                        child, QdaLoss.Kind.LEFT_OUT, "", child.text().strip().replaceAll("\\s+", " "), ""));
    }
}
