package dev.traktmcp.titles.names;

/** Counts the typing errors between two words. */
public final class EditDistance {
    private EditDistance() {}

    /** Counts letters that are added, missing or wrong, and swapped neighbours (optimal string alignment). */
    public static int between(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                boolean swapped = i > 1 && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    /** How many typing errors turn one into the other; 0 where they differ too much, or are too short to tell. */
    public static int slips(String one, String other) {
        int allowed = Math.min(3, Math.min(one.length(), other.length()) / 5);
        int slips = Math.abs(one.length() - other.length()) <= allowed ? between(one, other) : allowed + 1;
        return slips <= allowed ? slips : 0;
    }

    /** Whether one may be a mistyped form of the other; never for short words. */
    public static boolean alike(String one, String other) {
        return one.equals(other) || slips(one, other) > 0;
    }
}
