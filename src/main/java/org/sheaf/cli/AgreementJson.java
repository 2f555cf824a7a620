// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.agreement.Ratings;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Agreement as JSON, as {@code docs/schemas/agreement.schema.json} describes it. */
final class AgreementJson {
    /** Far more than ratings can bear out, and fewer than those in which two computers may differ. */
    private static final int DECIMALS = 12;

    private static final double LEVEL = 0.95;

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final Ratings ratings;
    private final RatingWords words;

    AgreementJson(Ratings ratings, RatingWords words) {
        this.ratings = ratings;
        this.words = words;
    }

    String write(Agreement agreement) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("items", ratings.size());
        ratings.raters().forEach(all.putArray("raters")::add);
        ratings.scale().forEach(all.putArray("categories")::add);
        words.leftOut().forEach(all.putArray("left_out")::add);
        ObjectNode counted = all.putObject("counted_as");
        words.countedAs().forEach(counted::put);
        all.put("confidence_level", LEVEL);
        ArrayNode pairs = all.putArray("pairs");
        agreement.pairs().forEach(pair -> pairs.add(pair(pair)));
        put(all, "krippendorff_alpha", agreement.overall().krippendorffAlpha());
        all.put("krippendorff_alpha_items", agreement.overall().items());
        all.put("krippendorff_alpha_ratings", agreement.overall().ratings());
        return WRITER.writeValueAsString(all) + "\n";
    }

    private static ObjectNode pair(PairAgreement pair) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rater_a", pair.raterA());
        node.put("rater_b", pair.raterB());
        node.put("n", pair.table().n());
        ArrayNode table = node.putArray("table");
        pair.table().cells().forEach(row -> row.forEach(table.addArray()::add));
        putWithInterval(node, "percent_agreement", pair.percentAgreement());
        put(node, "positive_agreement", pair.positiveAgreement());
        put(node, "negative_agreement", pair.negativeAgreement());
        ObjectNode kappa = node.putObject("cohen_kappa");
        kappa.set("estimate", number(pair.cohenKappa().value()));
        kappa.set("lower", number(pair.cohenKappa().lower()));
        kappa.set("upper", number(pair.cohenKappa().upper()));
        putWhy(node, "cohen_kappa", pair.cohenKappa());
        put(node, "prevalence_index", pair.prevalenceIndex());
        put(node, "bias_index", pair.biasIndex());
        putWithInterval(node, "pabak", pair.pabak());
        putWithInterval(node, "gwet_ac1", pair.gwetAc1());
        return node;
    }

    private static void putWithInterval(ObjectNode node, String name, Estimate estimate) {
        put(node, name, estimate);
        ObjectNode interval = node.putObject(name + "_interval");
        interval.set("lower", number(estimate.lower()));
        interval.set("upper", number(estimate.upper()));
    }

    private static void put(ObjectNode node, String name, Estimate estimate) {
        node.set(name, number(estimate.value()));
        putWhy(node, name, estimate);
    }

    private static void putWhy(ObjectNode node, String name, Estimate estimate) {
        if (!estimate.why().isEmpty()) {
            node.put(name + "_why", estimate.why());
        }
    }

    private static JsonNode number(OptionalDouble number) {
        if (number.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        BigDecimal rounded = new BigDecimal(number.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return JsonNodeFactory.instance.numberNode(rounded.stripTrailingZeros());
    }
}
