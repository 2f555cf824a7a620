// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A work packet as two texts: a description in canonical JSON, and its cards, one a line. */
final class PacketJson {
    static final String FORMAT = "sheaf-packet";
    static final int VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private PacketJson() {}

    /** It holds the digest of the cards, so that its own digest is that of the packet. */
    static String description(WorkPacket packet) {
        Map<String, Object> description = new TreeMap<>();
        description.put("format", FORMAT);
        description.put("version", VERSION);
        description.put("review", packet.review().name());
        description.put("title", packet.title());
        description.put("reviewer", packet.reviewer().name());
        description.put("stage", stage(packet.stage()));
        description.put("eligibility", eligibility(packet.eligibility()));
        description.put("count", packet.cards().size());
        description.put("cards", Digest.of(cards(packet)).hex());
        return CanonicalJson.of(description) + "\n";
    }

    static String cards(WorkPacket packet) {
        StringBuilder lines = new StringBuilder();
        for (WorkPacket.Card card : packet.cards()) {
            Map<String, Object> line = new TreeMap<>();
            line.put("report", card.report().toString());
            line.put("title", card.title());
            line.put("lines", card.lines());
            line.put("abstract", card.abstractText());
            line.put("authors", card.authors());
            line.put("year", card.year());
            line.put("source", card.source());
            line.put("keywords", card.keywords());
            line.put("labels", card.labels());
            lines.append(CanonicalJson.of(line)).append('\n');
        }
        return lines.toString();
    }

    private static Map<String, Object> stage(Stage stage) {
        return Map.of(
                "id", stage.id(),
                "name", stage.name(),
                "kind", stage.kind().key(),
                "votes", stage.votes(),
                "independent", stage.independent(),
                "unsure", stage.unsure().key());
    }

    private static Map<String, Object> eligibility(Eligibility eligibility) {
        List<Object> criteria = new ArrayList<>();
        eligibility
                .criteria()
                .forEach(criterion -> criteria.add(Map.of(
                        "id", criterion.id(),
                        "element", criterion.element(),
                        "eligible", criterion.eligible(),
                        "rule", criterion.rule(),
                        "note", criterion.note())));
        List<Object> reasons = new ArrayList<>();
        eligibility
                .reasons()
                .forEach(reason ->
                        reasons.add(Map.of("id", reason.id(), "name", reason.name(), "criterion", reason.criterion())));
        return Map.of(
                "criteria",
                criteria,
                "reasons",
                reasons,
                "include",
                eligibility.highlights().include(),
                "exclude",
                eligibility.highlights().exclude());
    }

    /** The packet that two texts describe; nothing if they do not. */
    static Optional<WorkPacket> read(String description, String cards) {
        try {
            JsonNode root = JSON.readTree(description);
            JsonNode stage = root.path("stage");
            Optional<ReviewId> review = ReviewId.parse(text(root, "review"));
            Optional<ReviewerId> reviewer = ReviewerId.parse(text(root, "reviewer"));
            Optional<Stage> rules = stage(stage);
            if (review.isEmpty() || reviewer.isEmpty() || rules.isEmpty()) {
                return Optional.empty();
            }
            List<WorkPacket.Card> read = new ArrayList<>();
            for (String line : cards.lines().toList()) {
                JsonNode card = JSON.readTree(line);
                Optional<ReportId> report = ReportId.parse(text(card, "report"));
                if (report.isEmpty()) {
                    return Optional.empty();
                }
                read.add(new WorkPacket.Card(
                        report.get(),
                        text(card, "title"),
                        texts(card, "lines"),
                        text(card, "abstract"),
                        text(card, "authors"),
                        text(card, "year"),
                        text(card, "source"),
                        text(card, "keywords"),
                        texts(card, "labels")));
            }
            return Optional.of(new WorkPacket(
                    review.get(),
                    text(root, "title"),
                    reviewer.get(),
                    rules.get(),
                    eligibility(root.path("eligibility")),
                    read));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The version that a description states; 0 if it is none of a packet. */
    static int version(String description) {
        try {
            JsonNode root = JSON.readTree(description);
            return text(root, "format").equals(FORMAT) ? root.path("version").asInt(0) : 0;
        } catch (JacksonException e) {
            return 0;
        }
    }

    private static Optional<Stage> stage(JsonNode stage) {
        int votes = stage.path("votes").asInt(0);
        Optional<Stage.Kind> kind = Stage.Kind.parse(text(stage, "kind"));
        Optional<Stage.Unsure> unsure = Stage.Unsure.parse(text(stage, "unsure"));
        return kind.isEmpty() || unsure.isEmpty() || votes < 1
                ? Optional.empty()
                : Optional.of(new Stage(
                        text(stage, "id"),
                        text(stage, "name"),
                        kind.get(),
                        votes,
                        new TreeSet<>(),
                        Optional.empty(),
                        stage.path("independent").asBoolean(true),
                        unsure.get()));
    }

    private static Eligibility eligibility(JsonNode node) {
        return new Eligibility(
                each(
                        node.path("criteria"),
                        one -> new Eligibility.Criterion(
                                text(one, "id"),
                                text(one, "element"),
                                text(one, "eligible"),
                                text(one, "rule"),
                                text(one, "note"))),
                each(
                        node.path("reasons"),
                        one -> new Eligibility.Reason(text(one, "id"), text(one, "name"), text(one, "criterion"))),
                new Eligibility.Highlights(texts(node, "include"), texts(node, "exclude")));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        list.forEach(one -> all.add(read.apply(one)));
        return all;
    }

    private static List<String> texts(JsonNode node, String name) {
        return each(node.path(name), one -> one.asString(""));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
