package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.BadArguments;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Over which time a chart counts.
 *
 * @param taken as Trakt has it; null for a chart without periods
 * @param note a line where that is not what was asked for; else empty
 */
record ChartPeriod(@Nullable String taken, String note) {
    private static final String WEEKEND = "last weekend, US";
    private static final String ALL = "all";
    private static final Set<String> KNOWN = Set.of("daily", "weekly", "monthly", ALL);

    /** @param said null for a week */
    static ChartPeriod of(Chart chart, @Nullable String said) {
        if (said != null && !KNOWN.contains(said)) {
            throw new BadArguments("period", "must be one of daily, weekly, monthly, all").raise();
        }
        return switch (chart) {
            case BOX_OFFICE -> new ChartPeriod(WEEKEND, said == null || said.equals("weekly") ? ""
                    : "\nThe box office is that of last weekend alone.");
            case POPULAR -> new ChartPeriod(null, said == null || said.equals(ALL) ? ""
                    : "\nPopular has no period; most_watched has.");
            case ANTICIPATED -> new ChartPeriod(null, said == null ? "" : "\nAnticipated is of now, for no period.");
            case STREAMING -> ALL.equals(said)
                    ? new ChartPeriod("monthly", "\nTrakt has what streams by a month at most.")
                    : new ChartPeriod(said == null ? "weekly" : said, "");
            case MOST_WATCHED, MOST_PLAYED, MOST_COLLECTED, FAVORITED ->
                    new ChartPeriod(said == null ? "weekly" : said, "");
        };
    }

    /** {@code  this month} with a blank before it, or empty. */
    String words() {
        return taken == null ? "" : switch (taken) {
            case "daily" -> " today";
            case "monthly" -> " this month";
            case ALL -> " of all time";
            case WEEKEND -> "";
            default -> " this week";
        };
    }
}
