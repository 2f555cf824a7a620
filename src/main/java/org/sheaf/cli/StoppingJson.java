// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.RandomSample;
import org.sheaf.stopping.StoppingView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be said about stopping, as {@code docs/schemas/stopping.schema.json} describes it. */
final class StoppingJson {
    private StoppingJson() {}

    static String write(
            HypergeometricRule rule,
            StoppingView view,
            List<HypergeometricRule.Point> curve,
            Optional<RandomSample> sample,
            List<Advice> advice) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("total", view.total());
        all.put("screened", view.screened());
        all.put("found", view.found());
        all.set("recall_target", JsonAnswer.number(rule.recallTarget()));
        all.set("confidence", JsonAnswer.number(rule.confidence()));
        all.set("p_value", JsonAnswer.number(view.pValue()));
        all.put("may_stop", view.mayStop());
        all.set("recall_claimed", JsonAnswer.number(view.recallClaimed()));
        all.put("promise", view.promise());
        ArrayNode points = all.putArray("curve");
        for (HypergeometricRule.Point point : curve) {
            ObjectNode node = points.addObject();
            node.put("screened", point.screened());
            node.put("found", point.found());
            node.set("p_value", JsonAnswer.number(point.pValue()));
            node.set("recall_claimed", JsonAnswer.number(point.recallClaimed()));
        }
        sample.ifPresent(drawn -> all.set("random_sample", sample(drawn)));
        ArrayNode thumbs = all.putArray("advice");
        for (Advice one : advice) {
            ObjectNode node = thumbs.addObject();
            node.put("rule", one.rule());
            node.put("standing", one.standing().name().toLowerCase(Locale.ROOT));
            node.put("words", one.words());
        }
        return JsonAnswer.text(all);
    }

    private static ObjectNode sample(RandomSample drawn) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("unscreened", drawn.unscreened());
        node.put("drawn", drawn.drawn());
        node.put("relevant", drawn.relevant());
        put(node, "still_to_find", drawn.stillToFind());
        put(node, "recall", drawn.recallBefore());
        put(node, "recall_with_sample", drawn.recallAfter());
        return node;
    }

    private static void put(ObjectNode node, String name, RandomSample.Interval interval) {
        ObjectNode its = node.putObject(name);
        its.set("estimate", JsonAnswer.number(interval.estimate()));
        its.set("lower", JsonAnswer.number(interval.low()));
        its.set("upper", JsonAnswer.number(interval.high()));
    }
}
