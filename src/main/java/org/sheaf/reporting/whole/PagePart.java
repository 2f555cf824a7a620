// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.whole;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * The cut of a page that goes into the document. Ids get the report's name in front, since several pages may use the same;
 * links lead to places in the document where these are in it, and are taken away otherwise.
 */
final class PagePart {
    private static final int LOWEST_HEADING = 6;

    /** What serves a screen only, and what is no content. */
    private static final String LEFT_OUT =
            ".screen, .skip, nav, script, main > style, link, iframe, object, embed, form";

    private final Part part;
    private final Set<String> reports;
    private final Document page;

    /** @param reports the names of all reports of which something is in the document */
    PagePart(Part part, String html, Set<String> reports) {
        this.part = part;
        this.reports = reports;
        this.page = Jsoup.parse(html, "", Parser.htmlParser().settings(ParseSettings.preserveCase));
        page.outputSettings().prettyPrint(false);
    }

    /** The cut in an element of its own; without children where nothing is left. */
    Element content() {
        Element main = page.selectFirst("main");
        if (main == null) {
            main = page.body();
        }
        main.select(LEFT_OUT).remove();
        if (!part.without().isEmpty()) {
            main.select(part.without()).remove();
        }
        Element cut = cut(main);
        shift(cut);
        names(cut);
        links(cut);
        while (cut.childNodeSize() > 0 && isBlank(cut.childNode(0))) {
            cut.childNode(0).remove();
        }
        return cut;
    }

    private static boolean isBlank(Node node) {
        return node.outerHtml().isBlank();
    }

    private Element cut(Element main) {
        if (part.only().isEmpty() && part.sections().isEmpty()) {
            return main;
        }
        Element cut = main.shallowClone();
        page.body().appendChild(cut);
        if (!part.only().isEmpty()) {
            Elements found = main.select(part.only());
            found.stream()
                    .filter(element -> element.parents().stream().noneMatch(found::contains))
                    .forEach(element -> cut.appendChild(element).appendText("\n"));
            return cut;
        }
        boolean alone = part.sections().size() == 1;
        int section = 0;
        for (Node child : main.childNodes().toArray(Node[]::new)) {
            boolean begins =
                    child instanceof Element element && element.normalName().equals("h2");
            section += begins ? 1 : 0;
            if (part.sections().contains(section) && !(begins && alone)) {
                cut.appendChild(child);
            }
        }
        return cut;
    }

    /** The highest heading of a cut stands right below what is above it: the chapter's of level 2, or the part's own of 3. */
    private void shift(Element cut) {
        Elements headings = cut.select("h1, h2, h3, h4, h5, h6");
        int above = part.heading().isEmpty() ? 2 : 3;
        int highest = headings.stream().mapToInt(PagePart::level).min().orElse(above + 1);
        for (Element heading : headings) {
            heading.tagName("h" + Math.min(level(heading) + above + 1 - highest, LOWEST_HEADING));
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** The name of a report as it may stand in an id. */
    static String slug(String report) {
        return report.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void names(Element cut) {
        String prefix = slug(part.report()) + "-";
        cut.select("[id]").forEach(element -> element.attr("id", prefix + element.id()));
        for (String attribute : Set.of("aria-labelledby", "aria-describedby", "for", "headers")) {
            for (Element element : cut.select("[" + attribute + "]")) {
                element.attr(attribute, prefix + element.attr(attribute).strip().replaceAll("\\s+", " " + prefix));
            }
        }
    }

    private void links(Element cut) {
        for (Element link : cut.select("a[href]")) {
            String target = target(link.attr("href"), cut);
            if (!target.isEmpty()) {
                link.attr("href", target);
            } else if (link.closest("svg") != null) {
                link.tagName("g").removeAttr("href");
            } else {
                link.unwrap();
            }
        }
        cut.select("[tabindex]").removeAttr("tabindex");
    }

    /** Where a link leads in the document or outside; empty where it leads to a file beside the page. */
    private String target(String href, Element cut) {
        if (href.startsWith("http://") || href.startsWith("https://") || href.startsWith("mailto:")) {
            return href;
        }
        if (href.startsWith("#")) {
            String id = slug(part.report()) + "-" + href.substring(1);
            return cut.getElementById(id) == null ? "" : "#" + id;
        }
        int fragment = href.indexOf('#');
        String file = fragment < 0 ? href : href.substring(0, fragment);
        String folder = part.report().substring(0, part.report().lastIndexOf('/') + 1);
        String report = folder + file.replaceFirst("\\.html$", "");
        return file.endsWith(".html") && fragment > 0 && reports.contains(report)
                ? "#" + slug(report) + "-" + href.substring(fragment + 1)
                : "";
    }

    /** What a drawing is called. */
    static String title(Element svg) {
        Element title = svg.selectFirst("> title");
        return title == null ? svg.attr("aria-label") : title.text();
    }

    /** Whether a file holds the drawing that stands on a page, perhaps with links. */
    static boolean isSame(String file, Element svg) {
        Element other = Jsoup.parse(file, "", Parser.xmlParser()).selectFirst("svg");
        return other != null && sign(other).equals(sign(svg));
    }

    private static String sign(Element svg) {
        return title(svg) + "\n" + svg.attributes().getIgnoreCase("viewBox");
    }
}
