package dev.traktmcp.cli.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of plain text: the first aligned left, the figures right. */
final class Table {
    private Table() {}

    /** @param rows all of the same length, the heading first */
    static String text(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }

    private static String pad(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }
}
