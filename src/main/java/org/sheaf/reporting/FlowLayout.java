// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.FlowLane;
import org.sheaf.flow.FlowStage;
import org.sheaf.reporting.FlowCell.Paragraph;

/**
 * Lays a flow out as PRISMA 2020 draws it: rows from identification to inclusion, and columns for previous studies,
 * databases and registers with their side boxes, and other methods with theirs. Columns have a fixed width, boxes grow
 * with their text, rows with their boxes.
 */
final class FlowLayout {
    private static final int MARGIN = 16;
    private static final int BAND = 30;
    private static final int COLUMN_GAP = 34;
    private static final int ROW_GAP = 30;
    /** The word "Included" has to fit into its band. */
    private static final int LOWEST_BAND = 78;

    private static final int NOTE_SIZE = 12;
    private static final int NOTE_LINE = 16;

    private enum Column {
        PREVIOUS(210),
        MAIN(270),
        MAIN_SIDE(260),
        OTHER(250),
        OTHER_SIDE(240);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private record Row(FlowStage stage, Map<Column, FlowCell> cells) {
        private int height() {
            int tallest = cells.entrySet().stream()
                    .mapToInt(e -> e.getValue().height(e.getKey().width))
                    .max()
                    .orElse(0);
            return stage == FlowStage.INCLUDED ? Math.max(tallest, LOWEST_BAND) : tallest;
        }
    }

    private final FlowView view;
    private final FlowCells cells;
    private final Map<Column, Integer> left = new EnumMap<>(Column.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<FlowDrawing.Box> boxes = new ArrayList<>();
    private final List<FlowDrawing.Arrow> arrows = new ArrayList<>();
    private final List<FlowDrawing.Band> bands = new ArrayList<>();
    private final List<FlowDrawing.Line> lines = new ArrayList<>();
    private final Map<Column, FlowDrawing.Box> last = new EnumMap<>(Column.class);
    private int width;
    private int y = MARGIN;

    private FlowLayout(FlowView view) {
        this.view = view;
        this.cells = new FlowCells(view);
    }

    static FlowDrawing of(FlowView view) {
        return new FlowLayout(view).draw();
    }

    private FlowDrawing draw() {
        columns();
        if (!view.frame().notice().isEmpty()) {
            text(List.of(view.frame().notice()), "notice");
        }
        headings();
        rows();
        placeRows();
        text(view.footnotes(), "note");
        String title = "PRISMA 2020 flow diagram: " + view.frame().review()
                + (view.frame().synthesis().isEmpty() ? "" : ", " + view.frame().synthesis());
        return new FlowDrawing(width, y + MARGIN / 2, title, description(), boxes, arrows, bands, lines);
    }

    private void columns() {
        int x = MARGIN + BAND + COLUMN_GAP / 2;
        for (Column column : Column.values()) {
            boolean applies = switch (column) {
                case PREVIOUS -> cells.has(FlowLane.PREVIOUS);
                case OTHER, OTHER_SIDE -> cells.has(FlowLane.OTHER_METHODS);
                default -> true;
            };
            if (applies) {
                left.put(column, x);
                x += column.width + COLUMN_GAP;
            }
        }
        width = x - COLUMN_GAP + MARGIN;
    }

    private void headings() {
        List<FlowDrawing.Box> headings = new ArrayList<>();
        heading(FlowLane.PREVIOUS, Column.PREVIOUS, Column.PREVIOUS, "heading other", headings);
        heading(FlowLane.DATABASES_AND_REGISTERS, Column.MAIN, Column.MAIN_SIDE, "heading", headings);
        heading(FlowLane.OTHER_METHODS, Column.OTHER, Column.OTHER_SIDE, "heading other", headings);
        boxes.addAll(headings);
        y += headings.stream().mapToInt(FlowDrawing.Box::height).max().orElse(0) + ROW_GAP / 2;
    }

    private void heading(FlowLane lane, Column from, Column to, String style, List<FlowDrawing.Box> headings) {
        if (left.containsKey(from)) {
            FlowCell cell = new FlowCell("", lane.label(), style, List.of(new Paragraph(lane.label(), 0, true)));
            headings.add(cell.at(left(from), y, left(to) + to.width - left(from)));
        }
    }

    private void rows() {
        row(FlowStage.IDENTIFICATION, cells.identified(), cells.removed(), cells.otherIdentified(), Optional.empty());
        cells.previous().ifPresent(previous -> rows.get(0).cells().put(Column.PREVIOUS, previous));
        main(FlowStage.IDENTIFICATION, FlowBox.AFTER_DEDUPLICATION);
        main(FlowStage.IDENTIFICATION, FlowBox.AFTER_REMOVAL);
        row(
                FlowStage.SCREENING,
                cells.single(FlowBox.SCREENED),
                cells.single(FlowBox.EXCLUDED),
                Optional.empty(),
                Optional.empty());
        row(
                FlowStage.SCREENING,
                Optional.empty(),
                cells.single(FlowBox.TITLES_SET_ASIDE),
                Optional.empty(),
                Optional.empty());
        row(
                FlowStage.SCREENING,
                cells.single(FlowBox.SOUGHT),
                cells.single(FlowBox.NOT_RETRIEVED),
                cells.single(FlowBox.OTHER_SOUGHT),
                cells.single(FlowBox.OTHER_NOT_RETRIEVED));
        row(
                FlowStage.SCREENING,
                cells.single(FlowBox.ASSESSED),
                cells.single(FlowBox.REPORTS_EXCLUDED),
                cells.single(FlowBox.OTHER_ASSESSED),
                cells.single(FlowBox.OTHER_EXCLUDED));
        row(FlowStage.SCREENING, Optional.empty(), cells.setAside(), Optional.empty(), Optional.empty());
        main(FlowStage.SCREENING, FlowBox.ELIGIBLE_OVERALL);
        main(FlowStage.SCREENING, FlowBox.ELIGIBLE_REVIEWS);
        row(FlowStage.INCLUDED, cells.included(), Optional.empty(), Optional.empty(), Optional.empty());
        row(FlowStage.INCLUDED, cells.total(), Optional.empty(), Optional.empty(), Optional.empty());
        cells.changedSince()
                .ifPresent(since -> rows.get(rows.size() - 1).cells().put(Column.MAIN_SIDE, since));
    }

    private void main(FlowStage stage, FlowBox box) {
        row(stage, cells.single(box), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void row(
            FlowStage stage,
            Optional<FlowCell> main,
            Optional<FlowCell> side,
            Optional<FlowCell> other,
            Optional<FlowCell> otherSide) {
        Map<Column, FlowCell> row = new EnumMap<>(Column.class);
        main.ifPresent(cell -> row.put(Column.MAIN, cell));
        side.ifPresent(cell -> row.put(Column.MAIN_SIDE, cell));
        other.ifPresent(cell -> row.put(Column.OTHER, cell));
        otherSide.ifPresent(cell -> row.put(Column.OTHER_SIDE, cell));
        if (!row.isEmpty()) {
            rows.add(new Row(stage, row));
        }
    }

    private void placeRows() {
        FlowStage stage = null;
        int bandTop = y;
        for (Row row : rows) {
            if (stage != null && stage != row.stage()) {
                band(stage, bandTop, y - ROW_GAP);
                bandTop = y;
            }
            stage = row.stage();
            place(row);
            y += row.height() + ROW_GAP;
        }
        if (stage != null) {
            band(stage, bandTop, y - ROW_GAP);
        }
    }

    private void place(Row row) {
        int middle = y + row.height() / 2;
        Map<Column, FlowDrawing.Box> placed = new EnumMap<>(Column.class);
        row.cells().forEach((column, cell) -> {
            FlowDrawing.Box box = cell.at(left(column), middle - cell.height(column.width) / 2, column.width);
            boxes.add(box);
            placed.put(column, box);
            FlowDrawing.Box above = last.put(column, box);
            if (above != null && (column == Column.MAIN || column == Column.OTHER)) {
                down(above, box);
            }
        });
        if (row.stage() != FlowStage.INCLUDED) { // what stands there is a remark, and nothing flows to it
            across(placed, Column.MAIN, Column.MAIN_SIDE, middle);
        }
        across(placed, Column.OTHER, Column.OTHER_SIDE, middle);
        joinIncluded(row, placed, middle);
    }

    /** Other methods lead to the first box of what is included, previous studies to the last. */
    private void joinIncluded(Row row, Map<Column, FlowDrawing.Box> placed, int middle) {
        FlowDrawing.Box main = placed.get(Column.MAIN);
        if (main == null || row.stage() != FlowStage.INCLUDED) {
            return;
        }
        int index = rows.indexOf(row);
        FlowDrawing.Box other = last.get(Column.OTHER);
        if (other != null && rows.get(index - 1).stage() != FlowStage.INCLUDED) {
            elbow(other, middle, main.x() + main.width());
        }
        FlowDrawing.Box previous = last.get(Column.PREVIOUS);
        if (previous != null && index == rows.size() - 1) {
            elbow(previous, middle, main.x());
        }
    }

    private void across(Map<Column, FlowDrawing.Box> placed, Column from, Column to, int middle) {
        FlowDrawing.Box start = placed.get(from);
        FlowDrawing.Box end = placed.get(to);
        FlowDrawing.Box above = last.get(from);
        if (start == null && end != null && above != null) {
            // nothing stands in the column here: a branch leaves the line that runs through it
            arrows.add(
                    new FlowDrawing.Arrow("M" + (above.x() + above.width() / 2) + " " + middle + "H" + (end.x() - 1)));
        } else if (start != null && end != null) {
            arrows.add(new FlowDrawing.Arrow("M" + (start.x() + start.width()) + " " + middle + "H" + (end.x() - 1)));
        }
    }

    private void down(FlowDrawing.Box from, FlowDrawing.Box to) {
        int x = from.x() + from.width() / 2;
        arrows.add(new FlowDrawing.Arrow("M" + x + " " + (from.y() + from.height()) + "V" + (to.y() - 1)));
    }

    private void elbow(FlowDrawing.Box from, int toY, int toX) {
        int x = from.x() + from.width() / 2;
        int tip = toX < x ? toX + 1 : toX - 1;
        arrows.add(new FlowDrawing.Arrow("M" + x + " " + (from.y() + from.height()) + "V" + toY + "H" + tip));
    }

    private void band(FlowStage stage, int top, int bottom) {
        bands.add(new FlowDrawing.Band(
                MARGIN, top, BAND, bottom - top, MARGIN + BAND / 2, (top + bottom) / 2, stage.label()));
    }

    private void text(List<String> paragraphs, String style) {
        for (String paragraph : paragraphs) {
            for (String line : TextWrap.lines(paragraph, width - 2 * MARGIN, NOTE_SIZE, style.equals("notice"))) {
                y += NOTE_LINE;
                lines.add(new FlowDrawing.Line(MARGIN, y - 4, style, line));
            }
            y += 4;
        }
        y += MARGIN / 2;
    }

    private int left(Column column) {
        Integer x = left.get(column);
        if (x == null) {
            throw new IllegalStateException("a box in a column that does not apply: " + column);
        }
        return x;
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (FlowView.Box box : view.boxes()) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(box.label())
                    .append(": ")
                    .append(box.shown())
                    .append('.');
        }
        return words.toString();
    }
}
