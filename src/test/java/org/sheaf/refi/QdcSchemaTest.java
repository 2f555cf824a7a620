// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.problem.Problem;

/** What a codebook may hold by the standard, and what it may not: our schema takes and refuses the same as its own. */
class QdcSchemaTest {
    private static final String GUID = "00000000-0000-4000-8000-00000000000a";
    private static final String CODE = "<Code guid='" + GUID + "' name='Rope' isCodable='true'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Codes>[code]</Codes>",
                "<Codes>[code][code]</Codes>",
                "<Codes><Code guid='[guid]' name='' isCodable='false'><Description/></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='1'><Description>What\nit is</Description></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='0'>[code][code]</Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable=' true '><Description>a</Description>[code]</Code></Codes>",
                "<Codes><Code guid='{[guid]}' name='a' isCodable='true' color='#36C'/></Codes>",
                "<Codes><Code guid=' ABCDEF00-0000-0000-0000-00000000000F ' name='a' isCodable='true' color=' #36c9Fa '/></Codes>",
                "<Codes><!-- said --><?more said?>[code]</Codes>",
                "<Codes xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'>[code]</Codes>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='Favourites'/></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name=''><Description>a</Description></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode guid='[guid]'/><MemberCode"
                        + " guid='{[guid]}'/></Set><Set guid='[guid]' name='b'/></Sets>"
            })
    void what_the_standard_takes_is_valid(String content) {
        assertThat(check(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Codes/>",
                "words<Codes>[code]</Codes>",
                "<Codes>words[code]</Codes>",
                "<Sets><Set guid='[guid]' name='a'/></Sets>",
                "<Sets><Set guid='[guid]' name='a'/></Sets><Codes>[code]</Codes>",
                "<Codes>[code]</Codes><Codes>[code]</Codes>",
                "<Codes>[code]</Codes><Sets/>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'/></Sets><Sets><Set guid='[guid]' name='a'/></Sets>",
                "<Codes>[code]</Codes><Notes/>",
                "<Codes>[code]</Codes><Description>a</Description>",
                "<Codes more='a'>[code]</Codes>",
                "<Codes xmlns=''>[code]</Codes>",
                "<Codes><Set guid='[guid]' name='a'/></Codes>",
                "<Codes><Code name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='[guid]' isCodable='true'/></Codes>",
                "<Codes><Code guid='[guid]' name='a'/></Codes>",
                "<Codes><Code guid='' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='rope' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='{[guid]' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='[guid]}' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='[guid]0' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='0000000g-0000-4000-8000-00000000000a' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='000000000000400080000000000000000a' name='a' isCodable='true'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='yes'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='True'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable=''/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color=''/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color='red'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color='3366CC'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color='#36'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color='#3366'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' color='#FF3366CC'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' colour='#36C'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true' more='a'/></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'>words</Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'>[code]<Description>a</Description></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'><Description/><Description/></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'><Description><b/></Description></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'><Description more='a'/></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'><NoteRef targetGUID='[guid]'/></Code></Codes>",
                "<Codes><Code guid='[guid]' name='a' isCodable='true'><code guid='[guid]' name='a'"
                        + " isCodable='true'/></Code></Codes>",
                "<Codes>[code]</Codes><Sets><Set name='a'/></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]'/></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='a' name='a'/></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a' color='#36C'/></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode/></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode targetGUID='[guid]'/></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode guid='a'/></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode guid='[guid]'>a</MemberCode></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberSource guid='[guid]'/></Set></Sets>",
                "<Codes>[code]</Codes><Sets><Set guid='[guid]' name='a'><MemberCode guid='[guid]'/><Description/></Set></Sets>"
            })
    void what_the_standard_refuses_is_not(String content) {
        assertThat(check(content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CodeBook xmlns='urn:QDA-XML:codebook:1.0' more='a'><Codes>[code]</Codes></CodeBook>",
                "<CodeBook><Codes>[code]</Codes></CodeBook>",
                "<Codes xmlns='urn:QDA-XML:codebook:1.0'>[code]</Codes>",
                "<Code xmlns='urn:QDA-XML:codebook:1.0' guid='[guid]' name='Rope' isCodable='true'/>",
                "<Set xmlns='urn:QDA-XML:codebook:1.0' guid='[guid]' name='a'/>",
                "<CodeBook xmlns='urn:QDA-XML:project:1.0'><Codes>[code]</Codes></CodeBook>",
                "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes>[code]</Codes>"
            })
    void nothing_but_a_whole_codebook_is_valid_by_itself(String xml) {
        assertThat(checked(xml)).isNotEmpty();
    }

    /** Codes and sets are kept alike in codebooks and projects: the two schemas must agree on their signs. */
    @Test
    void a_guid_and_a_colour_are_the_same_in_a_codebook_and_in_a_project() {
        String project = "<Project xmlns='urn:QDA-XML:project:1.0' name='a'><CodeBook>[codes]</CodeBook></Project>";
        List<String> guids = List.of("[guid]", "{[guid]}", " [guid]", "{[guid]", "[guid]0", "", "a-b-c-d-e");
        List<String> colours = List.of("#36C", " #36C", "#3366cc", "#3366", "#3366CCFF", "36C", "", "#36G");
        for (String guid : guids) {
            for (String colour : colours) {
                String codes =
                        "<Codes><Code guid='" + guid + "' name='a' isCodable='true' color='" + colour + "'/></Codes>";
                assertThat(check(codes).isEmpty())
                        .as(codes)
                        .isEqualTo(Schema.PROJECT
                                .check("p.qde", bytes(project.replace("[codes]", codes)))
                                .isEmpty());
            }
        }
    }

    private static List<Problem> check(String content) {
        return checked("<CodeBook xmlns='urn:QDA-XML:codebook:1.0' origin='hand-made'>" + content + "</CodeBook>");
    }

    private static List<Problem> checked(String xml) {
        return QdcFile.check("b.qdc", bytes(xml));
    }

    private static byte[] bytes(String xml) {
        return xml.replace("[code]", CODE).replace("[guid]", GUID).getBytes(StandardCharsets.UTF_8);
    }
}
