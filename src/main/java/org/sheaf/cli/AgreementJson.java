// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.agreement.Ratings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Agreement as JSON, as {@code docs/schemas/agreement.schema.json} describes it. */
final class AgreementJson {
    private static final double LEVEL = 0.95;

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
        return JsonAnswer.text(all);
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
        kappa.set("estimate", JsonAnswer.number(pair.cohenKappa().value()));
        kappa.set("lower", JsonAnswer.number(pair.cohenKappa().lower()));
        kappa.set("upper", JsonAnswer.number(pair.cohenKappa().upper()));
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
        interval.set("lower", JsonAnswer.number(estimate.lower()));
        interval.set("upper", JsonAnswer.number(estimate.upper()));
    }

    private static void put(ObjectNode node, String name, Estimate estimate) {
        node.set(name, JsonAnswer.number(estimate.value()));
        putWhy(node, name, estimate);
    }

    private static void putWhy(ObjectNode node, String name, Estimate estimate) {
        if (!estimate.why().isEmpty()) {
            node.put(name + "_why", estimate.why());
        }
    }
}
