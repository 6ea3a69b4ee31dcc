package dev.traktmcp.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines in which two texts differ, with one of the same on either side. What was there before may hold secrets of
 * other programs, so long words in it are not shown.
 */
final class LineDiff {
    private static final int WIDTH = 110;
    private static final Pattern LONG_WORD = Pattern.compile("(?<![\\w/.+=-])[\\w.+=-]{16,}(?![\\w/])");

    private LineDiff() {}

    static String of(String before, String after) {
        List<String> old = Format.body(before).lines().toList();
        List<String> fresh = Format.body(after).lines().toList();
        if (old.size() == 1 && fresh.size() == 1) {
            return within(old.getFirst(), fresh.getFirst());
        }
        int start = 0;
        while (start < Math.min(old.size(), fresh.size()) && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), fresh.size()) - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        List<String> shown = new ArrayList<>();
        old.subList(Math.max(0, start - 1), start).forEach(line -> shown.add("    " + theirs(line)));
        old.subList(start, old.size() - end).forEach(line -> shown.add("  - " + theirs(line)));
        fresh.subList(start, fresh.size() - end)
                .forEach(line -> shown.add("  + " + (isOld(old, line) ? theirs(line) : clipped(line))));
        int rest = fresh.size() - end;
        fresh.subList(rest, Math.min(rest + 1, fresh.size())).forEach(line -> shown.add("    " + theirs(line)));
        return String.join("\n", shown);
    }

    /** A comma may have come to it or gone. */
    private static boolean isOld(List<String> old, String line) {
        String bare = line.replaceFirst(",$", "");
        return old.contains(line) || old.contains(bare) || old.contains(line + ",");
    }

    private static String theirs(String line) {
        return clipped(LONG_WORD.matcher(line).replaceAll("…"));
    }

    /** Of a file that is one line, only what is put into it or taken out of it. */
    private static String within(String old, String fresh) {
        int start = 0;
        int shorter = Math.min(old.length(), fresh.length());
        while (start < shorter && old.charAt(start) == fresh.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
            end++;
        }
        String gone = old.substring(start, old.length() - end);
        String come = fresh.substring(start, fresh.length() - end);
        return (gone.isEmpty() ? "" : "  - …" + gone + "…" + (come.isEmpty() ? "" : "\n"))
                + (come.isEmpty() ? "" : "  + …" + come + "…");
    }

    private static String clipped(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
