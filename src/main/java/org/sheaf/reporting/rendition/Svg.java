// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Drawings as texts. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final List<String> NOT_DRAWN =
            List.of("script", "foreignobject", "iframe", "audio", "video", "handler");

    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern WIDTH = Pattern.compile("\\bwidth=\"([0-9]+(?:\\.[0-9]+)?)(?:px)?\"");
    private static final Pattern HEIGHT = Pattern.compile("\\bheight=\"([0-9]+(?:\\.[0-9]+)?)(?:px)?\"");

    private static final Pattern BOX = Pattern.compile(
            "\\bviewBox=\"[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9]+(?:\\.[0-9]+)?)[ ,]+([0-9]+(?:\\.[0-9]+)?)\"");

    private Svg() {}

    /** A drawing that stands on a page, as it would stand in a file. */
    static String standalone(Element svg) {
        return written(svg.clone());
    }

    /** A drawing without anything that acts or reaches out: scripts, pictures from elsewhere, foreign markup, a DOCTYPE. */
    static String safe(String text) {
        Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
        if (svg == null) {
            return "<svg/>";
        }
        for (Element element : new ArrayList<>(svg.getAllElements())) {
            String name = element.normalName().toLowerCase(Locale.ROOT);
            if (NOT_DRAWN.contains(name.substring(name.indexOf(':') + 1))
                    || name.equals("style")
                            && element.wholeText().matches("(?is).*(@import|@font-face|url\\s*\\(\\s*[^#\\s)]).*")
                    || (name.equals("image") || name.equals("use")) && !isInside(href(element))) {
                element.remove();
                continue;
            }
            for (Attribute attribute : element.attributes().asList()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                if (key.equals("orient") && attribute.getValue().equals("auto-start-reverse")) {
                    // A word of SVG 2; an arrow's head at the end of a line is the same by the word of SVG 1.1.
                    element.attr(attribute.getKey(), "auto");
                }
                if (key.startsWith("on")
                        || key.endsWith("href") && !name.equals("a") && !isInside(attribute.getValue())
                        || attribute.getValue().matches("(?is).*url\\s*\\(\\s*['\"]?[^#'\"\\s)].*")) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        older(svg);
        double[] size = size(svg.outerHtml());
        if (size[0] > 0 && size[1] > 0) {
            svg.attr("width", String.valueOf(size[0])).attr("height", String.valueOf(size[1]));
        }
        return written(svg.clone());
    }

    /** What is said in words of SVG 2, in those of SVG 1.1, which is what can be painted. */
    private static void older(Element svg) {
        boolean halo = svg.outerHtml().contains("paint-order");
        for (Element element : new ArrayList<>(svg.getAllElements())) {
            String name = element.normalName();
            if (!name.equals("a") && element.hasAttr("href")) {
                element.attr("xlink:href", element.attr("href")).removeAttr("href");
            }
            if (halo && name.equals("text")) {
                // Letters with a line around them that is painted first: once with the line, and once more without.
                Element letters = element.clone();
                letters.removeAttr("id").attr("style", element.attr("style") + ";stroke:none");
                element.after(letters);
            }
        }
    }

    private static String href(Element element) {
        String href = element.attr("href");
        return href.isEmpty() ? element.attr("xlink:href") : href;
    }

    private static boolean isInside(String href) {
        return href.startsWith("#") || href.matches("(?is)data:image/(png|jpeg);.*");
    }

    /** Width and height of a drawing, in pixels of CSS (1/96 inch); 0 and 0 where it does not say. */
    static double[] size(String text) {
        Matcher root = ROOT.matcher(text);
        if (root.find()) {
            Matcher width = WIDTH.matcher(root.group());
            Matcher height = HEIGHT.matcher(root.group());
            if (width.find() && height.find()) {
                return new double[] {Double.parseDouble(width.group(1)), Double.parseDouble(height.group(1))};
            }
            Matcher box = BOX.matcher(root.group());
            if (box.find()) {
                return new double[] {Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2))};
            }
        }
        return new double[] {0, 0};
    }

    /** The words that a drawing shows. */
    static String words(String text) {
        StringBuilder words = new StringBuilder();
        Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
        if (svg != null) {
            for (Element element : svg.select("text")) {
                words.append(element.wholeText()).append('\n');
            }
        }
        return words.toString();
    }

    private static String written(Element svg) {
        svg.attr("xmlns", NAMESPACE);
        if (svg.outerHtml().contains("xlink:")) {
            svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        Document whole = new Document("");
        whole.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        whole.appendChild(svg);
        return CleanText.of(whole.outerHtml());
    }
}
