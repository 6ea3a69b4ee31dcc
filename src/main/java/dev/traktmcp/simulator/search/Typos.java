package dev.traktmcp.simulator.search;

/** Counts letters that are missing, added, wrong or swapped with their neighbour. */
final class Typos {
    private Typos() {}

    static boolean within(String wanted, String found, int allowed) {
        if (Math.abs(wanted.length() - found.length()) > allowed) {
            return false;
        }
        int[] beforeLast = new int[found.length() + 1];
        int[] last = new int[found.length() + 1];
        for (int column = 0; column <= found.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= wanted.length(); row++) {
            int[] current = new int[found.length() + 1];
            current[0] = row;
            int best = row;
            for (int column = 1; column <= found.length(); column++) {
                boolean same = wanted.charAt(row - 1) == found.charAt(column - 1);
                int cost = Math.min(last[column - 1] + (same ? 0 : 1),
                        1 + Math.min(last[column], current[column - 1]));
                if (row > 1 && column > 1 && wanted.charAt(row - 1) == found.charAt(column - 2)
                        && wanted.charAt(row - 2) == found.charAt(column - 1)) {
                    cost = Math.min(cost, beforeLast[column - 2] + 1);
                }
                current[column] = cost;
                best = Math.min(best, cost);
            }
            if (best > allowed) {
                return false;
            }
            beforeLast = last;
            last = current;
        }
        return last[found.length()] <= allowed;
    }
}
