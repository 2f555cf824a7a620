// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import tools.jackson.databind.JsonNode;

/**
 * What a packet for coding holds, in JSON: the codebook, and a line for each text with its pages, headings and sentences and
 * what the person coded in it. Places are code points of the text.
 */
final class CodingPacketJson {
    private CodingPacketJson() {}

    static Map<String, Object> codebook(CodingTree tree) {
        List<Object> codes = new ArrayList<>();
        for (Code code : tree.codes()) {
            List<String> values = CodebookSheet.values(code);
            Map<String, Object> said = new TreeMap<>();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    said.put(CodebookFile.KEYS.get(i), values.get(i));
                }
            }
            codes.add(said);
        }
        return Map.of("version", tree.version(), "codes", codes);
    }

    static String texts(CodingPacket packet) {
        StringBuilder lines = new StringBuilder();
        packet.texts()
                .forEach(text -> lines.append(CanonicalJson.of(line(text))).append('\n'));
        return lines.toString();
    }

    private static Map<String, Object> line(CodingPacket.Text text) {
        FullText full = text.text();
        Map<String, Object> line = new TreeMap<>();
        line.put("report", text.report().toString());
        line.put("name", text.name());
        line.put("done", text.done());
        line.put("marked", text.marked());
        line.put("reader", List.of(full.reader().kind(), full.reader().version()));
        line.put("text", full.text());
        line.put(
                "pages",
                full.pages().stream()
                        .map(page -> List.of(page.number(), page.label(), page.start(), page.end()))
                        .toList());
        line.put(
                "headings",
                full.headings().stream()
                        .map(heading -> List.of(
                                heading.level(),
                                word(heading.section()),
                                heading.page(),
                                heading.start(),
                                heading.end()))
                        .toList());
        line.put(
                "sentences",
                full.sentences().stream()
                        .map(sentence ->
                                List.of(sentence.page(), sentence.start(), sentence.end(), word(sentence.section())))
                        .toList());
        line.put("coded", text.coded().stream().map(CodingPacketJson::passage).toList());
        return line;
    }

    private static Map<String, Object> passage(CodedSegment segment) {
        Map<String, Object> passage = new TreeMap<>();
        passage.put("said", segment.said());
        passage.put("text", segment.text().hex());
        passage.put("page", segment.page());
        passage.put("start", segment.start());
        passage.put("end", segment.end());
        passage.put("quote", segment.quote());
        passage.put("code", segment.code().name());
        passage.put("at", segment.at());
        passage.put("memo", segment.memo());
        return passage;
    }

    private static String word(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if they describe none
     * @throws java.time.DateTimeException likewise
     */
    static CodingPacket read(ReviewId review, ReviewerId reviewer, JsonNode root, List<JsonNode> lines) {
        JsonNode codebook = root.path("codebook");
        return new CodingPacket(
                review,
                PacketJson.text(root, "title"),
                reviewer,
                new CodingTree(
                        codebook.path("version").asInt(0),
                        PacketJson.each(codebook.path("codes"), CodingPacketJson::code)),
                lines.stream().map(line -> text(line, reviewer)).toList());
    }

    private static Code code(JsonNode code) {
        return new Code(
                new CodeId(PacketJson.text(code, "id")),
                PacketJson.text(code, "name"),
                PacketJson.text(code, "definition"),
                PacketJson.text(code, "use-when"),
                PacketJson.text(code, "not-when"),
                PacketJson.text(code, "example"),
                CodeId.parse(PacketJson.text(code, "parent")),
                LogicModelColumn.parse(PacketJson.text(code, "column")),
                CodeLevel.parse(PacketJson.text(code, "level")),
                CodeOrigin.parse(PacketJson.text(code, "origin")),
                PacketJson.text(code, "source"));
    }

    private static CodingPacket.Text text(JsonNode line, ReviewerId reviewer) {
        ReportId report = PacketJson.report(line);
        String text = PacketJson.text(line, "text");
        int end = text.codePointCount(0, text.length());
        List<Page> pages = PacketJson.each(
                line.path("pages"),
                page -> new Page(
                        number(page, 0), page.path(1).asString(""), number(page, 2), within(number(page, 3), end)));
        List<Heading> headings = PacketJson.each(
                line.path("headings"),
                one -> new Heading(
                        number(one, 0), section(one, 1), number(one, 2), number(one, 3), within(number(one, 4), end)));
        List<Sentence> sentences = PacketJson.each(
                line.path("sentences"),
                one -> new Sentence(number(one, 0), number(one, 1), within(number(one, 2), end), section(one, 3)));
        JsonNode reader = line.path("reader");
        String marked = PacketJson.text(line, "marked");
        return new CodingPacket.Text(
                report,
                PacketJson.text(line, "name"),
                new FullText(
                        new ReaderVersion(reader.path(0).asString(""), number(reader, 1)),
                        text,
                        pages,
                        headings,
                        sentences),
                line.path("done").asBoolean(false),
                marked.isEmpty() ? "" : time(marked),
                PacketJson.each(line.path("coded"), one -> passage(one, report, reviewer)));
    }

    private static CodedSegment passage(JsonNode passage, ReportId report, ReviewerId coder) {
        return new CodedSegment(
                PacketJson.text(passage, "said"),
                report,
                new Digest(PacketJson.text(passage, "text")),
                passage.path("page").asInt(0),
                passage.path("start").asInt(-1),
                passage.path("end").asInt(-1),
                PacketJson.text(passage, "quote"),
                new CodeId(PacketJson.text(passage, "code")),
                coder,
                time(PacketJson.text(passage, "at")),
                PacketJson.text(passage, "memo"));
    }

    private static String time(String text) {
        return Instant.parse(text).toString();
    }

    private static int number(JsonNode list, int place) {
        return list.path(place).asInt(-1);
    }

    private static int within(int place, int end) {
        if (place > end) {
            throw new IllegalArgumentException("no place in the text: " + place);
        }
        return place;
    }

    private static Section section(JsonNode list, int place) {
        return Section.valueOf(list.path(place).asString("").toUpperCase(Locale.ROOT));
    }
}
