// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.w3c.dom.Document;

/** A drawing, ready to be painted. No script in it is run, and nothing is fetched. */
final class SvgPicture {
    /** Pixels in a PNG for one unit of the drawing. */
    private static final int SHARPNESS = 2;
    /** A picture with more pixels than this could not be held in memory. */
    private static final double MOST_PIXELS = 60_000_000;

    private final GraphicsNode node;
    private final double width;
    private final double height;

    private SvgPicture(GraphicsNode node, double width, double height) {
        this.node = node;
        this.width = width;
        this.height = height;
    }

    /**
     * Reads a drawing.
     *
     * @throws UnreadableDrawing if it is none
     */
    static SvgPicture read(String svg, InstalledFonts installed) throws UnreadableDrawing {
        String safe = Svg.safe(svg);
        double[] size = Svg.size(safe);
        if (size[0] < 1 || size[1] < 1) {
            throw new UnreadableDrawing("it does not say its width and height");
        }
        try {
            Document document = new SAXSVGDocumentFactory(null).createDocument("drawing.svg", new StringReader(safe));
            BridgeContext context = new BridgeContext(new Closed(new DrawnFonts(installed)));
            context.setDynamicState(BridgeContext.STATIC);
            GraphicsNode node = new GVTBuilder().build(context, document);
            return new SvgPicture(node, size[0], size[1]);
        } catch (IOException | BridgeException | org.w3c.dom.DOMException | IllegalArgumentException e) {
            throw new UnreadableDrawing(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"));
        }
    }

    /** What cannot be read as a drawing. */
    static final class UnreadableDrawing extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableDrawing(String why) {
            super(why);
        }
    }

    /** In units of the drawing, which are pixels of CSS (1/96 inch). */
    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Paints it at its own size, with the upper left corner at 0, 0. */
    void paint(Graphics2D graphics) {
        node.paint(graphics);
    }

    /** As a PNG on white ground, with two pixels for each unit. */
    byte[] png() throws UnreadableDrawing {
        double sharpness = SHARPNESS;
        if (width * height * sharpness * sharpness > MOST_PIXELS) {
            sharpness = Math.sqrt(MOST_PIXELS / (width * height));
        }
        int across = (int) Math.ceil(width * sharpness);
        int down = (int) Math.ceil(height * sharpness);
        if (across < 1 || down < 1) {
            throw new UnreadableDrawing("it is " + width + " by " + height);
        }
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, across, down);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(sharpness, sharpness);
        paint(graphics);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return PngFile.write(pixels, across, down, sharpness);
    }

    /** Lets a drawing reach nothing outside itself. */
    private static final class Closed extends UserAgentAdapter {
        private final FontFamilyResolver fonts;

        Closed(FontFamilyResolver fonts) {
            this.fonts = fonts;
            addStdFeatures();
        }

        @Override
        public FontFamilyResolver getFontFamilyResolver() {
            return fonts;
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }

        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return new NoLoadExternalResourceSecurity();
        }
    }
}
