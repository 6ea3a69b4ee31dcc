package dev.traktmcp.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines in which two texts differ, with one of the same on either side. A line that only gets or loses a comma, as
 * it has a neighbour now, is the same. Secrets of other programs may stand in it, so long words are shown only if they
 * are ours.
 */
final class LineDiff {
    private static final int WIDTH = 110;
    private static final Pattern LONG_WORD = Pattern.compile("(?<![\\w/.+=-])[\\w.+=-]{16,}(?![\\w/])");

    private final String ours;

    private LineDiff(String ours) {
        this.ours = ours;
    }

    /** @param ours what we put in or take out, however laid out */
    static String of(String before, String after, String ours) {
        return new LineDiff(ours)
                .lines(Format.body(before).lines().toList(), Format.body(after).lines().toList());
    }

    private String lines(List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int start = 0;
        while (start < shorter && isSame(old.get(start), fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        List<String> shown = new ArrayList<>();
        fresh.subList(Math.max(0, start - 1), start).forEach(line -> shown.add("    " + shown(line)));
        List<String> gone = old.subList(start, old.size() - end);
        List<String> come = fresh.subList(start, fresh.size() - end);
        if (gone.size() == 1 && come.size() == 1) {
            within(gone.getFirst(), come.getFirst(), shown);
        } else {
            gone.forEach(line -> shown.add("  - " + shown(line)));
            come.forEach(line -> shown.add("  + " + shown(line)));
        }
        int rest = fresh.size() - end;
        fresh.subList(rest, Math.min(rest + 1, fresh.size())).forEach(line -> shown.add("    " + shown(line)));
        return String.join("\n", shown);
    }

    private static boolean isSame(String old, String fresh) {
        if (Math.abs(old.length() - fresh.length()) != 1) {
            return old.equals(fresh);
        }
        String longer = old.length() > fresh.length() ? old : fresh;
        int at = start(old, fresh);
        return longer.charAt(at) == ','
                && (longer.substring(0, at) + longer.substring(at + 1)).equals(longer.equals(old) ? fresh : old);
    }

    /** How long two lines are the same. */
    private static int start(String old, String fresh) {
        int start = 0;
        while (start < Math.min(old.length(), fresh.length()) && old.charAt(start) == fresh.charAt(start)) {
            start++;
        }
        return start;
    }

    /** Of one line, only what is put into it or taken out of it. */
    private void within(String old, String fresh, List<String> shown) {
        int start = start(old, fresh);
        int end = 0;
        while (end < Math.min(old.length(), fresh.length()) - start
                && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
            end++;
        }
        String gone = old.substring(start, old.length() - end);
        String come = fresh.substring(start, fresh.length() - end);
        if (!gone.isEmpty()) {
            shown.add("  - …" + shown(gone) + "…");
        }
        if (!come.isEmpty()) {
            shown.add("  + …" + shown(come) + "…");
        }
    }

    private String shown(String line) {
        String bare = LONG_WORD.matcher(line).replaceAll(
                word -> ours.contains(word.group()) ? Matcher.quoteReplacement(word.group()) : "…");
        return bare.length() <= WIDTH ? bare : bare.substring(0, WIDTH) + "…";
    }
}
