// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sheaf.ranking.Measures;
import org.sheaf.ranking.RankingModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What simulated orders were worth, as {@code docs/schemas/rank.schema.json} describes it. */
final class MeasuresJson {
    private static final double PERCENT = 100;
    private static final Map<String, ToDoubleFunction<Measures>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("recall@5", Measures::recall5);
        FIGURES.put("recall@10", Measures::recall10);
        FIGURES.put("recall@20", Measures::recall20);
        FIGURES.put("wss@95", Measures::wss95);
        FIGURES.put("wss@100", Measures::wss100);
        FIGURES.put("atd_pct", measures -> PERCENT * measures.atd());
        FIGURES.put("loss", Measures::loss);
        FIGURES.put("ndcg", Measures::ndcg);
    }

    private final ObjectNode all = JsonNodeFactory.instance.objectNode();
    private final ArrayNode runs = JsonNodeFactory.instance.arrayNode();
    private final List<Measures> measured = new ArrayList<>();
    private final LabelledSheet sheet;

    MeasuresJson(RankingModel model, String schedule, long seed, String dataset, LabelledSheet sheet) {
        this.sheet = sheet;
        all.put("dataset", dataset);
        all.put("records", sheet.size());
        all.put("included", sheet.relevant().cardinality());
        all.put("model", model.name());
        all.put("model_version", model.version());
        ObjectNode settings = all.putObject("settings");
        model.settings().forEach(settings::put);
        all.put("schedule", schedule);
        all.put("model_seed", seed);
    }

    void add(PriorSheet.Start start, Measures measures) {
        ObjectNode run = runs.addObject();
        run.put("seed", start.seed());
        run.put("prior_included", sheet.id(start.included()));
        run.put("prior_excluded", sheet.id(start.excluded()));
        run.put("records", measures.records());
        run.put("relevant", measures.relevant());
        FIGURES.forEach((name, figure) -> run.set(name, JsonAnswer.number(figure.applyAsDouble(measures))));
        measured.add(measures);
    }

    String write() {
        all.set("runs", runs);
        ObjectNode mean = all.putObject("mean");
        FIGURES.forEach((name, figure) -> mean.set(
                name, JsonAnswer.number(measured.stream().mapToDouble(figure).average())));
        return JsonAnswer.text(all);
    }
}
