// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.time.DateTimeException;
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

/**
 * A work packet as two texts: a description in canonical JSON, and its cards or texts, one a line. Packets for screening are
 * as they were in version 1, which knew no others.
 */
final class PacketJson {
    static final String FORMAT = "sheaf-packet";
    /** The newest version. */
    static final int VERSION = 2;

    private static final int SCREENING = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private PacketJson() {}

    /** It holds the digest of the cards, so that its own digest is that of the packet. */
    static String description(WorkPacket packet) {
        Map<String, Object> description = new TreeMap<>();
        description.put("format", FORMAT);
        description.put("review", packet.review().name());
        description.put("title", packet.title());
        description.put("reviewer", packet.reviewer().name());
        description.put("cards", Digest.of(cards(packet)).hex());
        if (packet instanceof ScreeningPacket screening) {
            description.put("version", SCREENING);
            description.put("stage", stage(screening.stage()));
            description.put("eligibility", eligibility(screening.eligibility()));
            description.put("count", screening.cards().size());
        } else if (packet instanceof CodingPacket coding) {
            description.put("version", VERSION);
            description.put("codebook", CodingPacketJson.codebook(coding.codebook()));
            description.put("count", coding.texts().size());
        }
        return CanonicalJson.of(description) + "\n";
    }

    /** What the person works on, one thing a line. */
    static String cards(WorkPacket packet) {
        return packet instanceof CodingPacket coding ? CodingPacketJson.texts(coding) : cards((ScreeningPacket) packet);
    }

    private static String cards(ScreeningPacket packet) {
        StringBuilder lines = new StringBuilder();
        for (ScreeningPacket.Card card : packet.cards()) {
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
            List<JsonNode> lines = cards.lines().map(JSON::readTree).toList();
            Optional<ReviewId> review = ReviewId.parse(text(root, "review"));
            Optional<ReviewerId> reviewer = ReviewerId.parse(text(root, "reviewer"));
            if (review.isEmpty() || reviewer.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    root.has("codebook")
                            ? CodingPacketJson.read(review.get(), reviewer.get(), root, lines)
                            : screening(review.get(), reviewer.get(), root, lines));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ScreeningPacket screening(
            ReviewId review, ReviewerId reviewer, JsonNode root, List<JsonNode> cards) {
        List<ScreeningPacket.Card> read = new ArrayList<>();
        for (JsonNode card : cards) {
            read.add(new ScreeningPacket.Card(
                    report(card),
                    text(card, "title"),
                    texts(card, "lines"),
                    text(card, "abstract"),
                    text(card, "authors"),
                    text(card, "year"),
                    text(card, "source"),
                    text(card, "keywords"),
                    texts(card, "labels")));
        }
        return new ScreeningPacket(
                review,
                text(root, "title"),
                reviewer,
                stage(root.path("stage")),
                eligibility(root.path("eligibility")),
                read);
    }

    /** @throws IllegalArgumentException if a line names none */
    static ReportId report(JsonNode line) {
        return ReportId.parse(text(line, "report")).orElseThrow(IllegalArgumentException::new);
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

    private static Stage stage(JsonNode stage) {
        int votes = stage.path("votes").asInt(0);
        if (votes < 1) {
            throw new IllegalArgumentException("a stage without votes");
        }
        return new Stage(
                text(stage, "id"),
                text(stage, "name"),
                Stage.Kind.parse(text(stage, "kind")).orElseThrow(IllegalArgumentException::new),
                votes,
                new TreeSet<>(),
                Optional.empty(),
                stage.path("independent").asBoolean(true),
                Stage.Unsure.parse(text(stage, "unsure")).orElseThrow(IllegalArgumentException::new));
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

    static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        list.forEach(one -> all.add(read.apply(one)));
        return all;
    }

    static List<String> texts(JsonNode node, String name) {
        return each(node.path(name), one -> one.asString(""));
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
