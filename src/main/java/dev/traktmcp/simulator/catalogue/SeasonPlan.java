package dev.traktmcp.simulator.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * How one season airs.
 *
 * @param count number of episodes
 * @param starts when episode 1 airs; null when no episode is dated
 * @param every days between episodes; 0 when all come at once
 * @param half the episode that ends the first half; 0 without a break
 * @param known what the catalogue records of single episodes, by number
 */
record SeasonPlan(int number, int count, LocalDate starts, int every, int half, Map<Integer, Known> known) {

    /** @param date null with {@code dated} true where the catalogue says that the date is unknown */
    record Known(String title, boolean dated, LocalDate date, String imdb, String kind) {}

    private static final int BREAK_DAYS = 14;

    Optional<Known> episode(int number) {
        return Optional.ofNullable(known.get(number));
    }

    /** When the episode airs; null when unknown. */
    LocalDate airs(int episode) {
        Optional<Known> recorded = episode(episode).filter(Known::dated);
        if (recorded.isPresent() || starts == null) {
            return recorded.map(Known::date).orElse(null);
        }
        int pause = half > 0 && episode > half ? BREAK_DAYS : 0;
        return starts.plus((long) every * (episode - 1) + pause, ChronoUnit.DAYS);
    }

    /** Trakt's {@code episode_type}; {@code last} says that no season follows. */
    String kind(int episode, boolean last) {
        Optional<String> recorded = episode(episode).map(Known::kind);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        if (number == 0) {
            return "standard";
        }
        if (episode == 1) {
            return number == 1 ? "series_premiere" : "season_premiere";
        }
        if (episode == count) {
            return last ? "series_finale" : "season_finale";
        }
        if (half > 0 && episode == half) {
            return "mid_season_finale";
        }
        return half > 0 && episode == half + 1 ? "mid_season_premiere" : "standard";
    }
}
