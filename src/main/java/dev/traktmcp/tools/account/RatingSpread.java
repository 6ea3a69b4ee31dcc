package dev.traktmcp.tools.account;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.users.UserStats;
import dev.traktmcp.trakt.model.users.UserStats.Watched;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ratings that somebody gave.
 *
 * @param distribution how many of each, by points from 1 to 10
 * @param byType their means, by {@code movies}, {@code shows}, {@code seasons} and {@code episodes}, to one decimal;
 *     empty where all are of one type, or that is unknown
 */
record RatingSpread(TreeMap<Integer, Long> distribution, Map<String, Double> byType) {
    private static final LazyLogger LOG = new LazyLogger(RatingSpread.class);

    static RatingSpread none() {
        return new RatingSpread(new TreeMap<>(), Map.of());
    }

    static RatingSpread of(List<RatingEntry> entries) {
        TreeMap<Integer, Long> all = new TreeMap<>();
        Map<MediaType, TreeMap<Integer, Long>> types = new EnumMap<>(MediaType.class);
        for (RatingEntry entry : entries) {
            if (entry.rating() != null) {
                all.merge(entry.rating(), 1L, Long::sum);
                if (entry.type() != null) {
                    types.computeIfAbsent(entry.type(), _ -> new TreeMap<>()).merge(entry.rating(), 1L, Long::sum);
                }
            }
        }
        Map<String, Double> means = new LinkedHashMap<>();
        types.forEach((type, one) -> means.put(type.plural(), mean(one)));
        return new RatingSpread(all, means.size() < 2 ? Map.of() : means);
    }

    /** What Trakt counts; it mixes the types, so where there are several, all ratings are read. */
    static RatingSpread of(@Nullable String user, UserStats stats, Trakt trakt) {
        TreeMap<Integer, Long> counted = counted(stats.ratings());
        Map<MediaType, Watched> parts = new EnumMap<>(MediaType.class);
        put(parts, MediaType.MOVIE, stats.movies());
        put(parts, MediaType.SHOW, stats.shows());
        put(parts, MediaType.SEASON, stats.seasons());
        put(parts, MediaType.EPISODE, stats.episodes());
        if (parts.size() < 2) {
            return new RatingSpread(counted, Map.of());
        }
        try {
            RatingSpread read = of(user == null ? trakt.sync().ratings(null).items()
                    : parts.keySet().stream()
                            .flatMap(type -> trakt.users().ratings(UsersApi.slug(user), type).items().stream())
                            .toList());
            return new RatingSpread(counted, read.count() == count(counted) ? read.byType() : Map.of());
        } catch (TraktException e) {
            LOG.debug("the ratings cannot be read, so their types stay mixed", e);
            return new RatingSpread(counted, Map.of());
        }
    }

    private static void put(Map<MediaType, Watched> parts, MediaType type, @Nullable Watched of) {
        if (of != null && of.ratings() != null && of.ratings() > 0) {
            parts.put(type, of);
        }
    }

    private static TreeMap<Integer, Long> counted(UserStats.@Nullable Given given) {
        TreeMap<Integer, Long> byStars = new TreeMap<>();
        Map<String, Long> sent = given == null || given.distribution() == null ? Map.of() : given.distribution();
        sent.forEach((stars, times) -> {
            if (stars.matches("\\d{1,2}") && times != null && times > 0) {
                byStars.put(Integer.valueOf(stars), times);
            }
        });
        return byStars;
    }

    private static long count(Map<Integer, Long> distribution) {
        return distribution.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double mean(Map<Integer, Long> distribution) {
        double points = distribution.entrySet().stream()
                .mapToDouble(entry -> entry.getKey() * (double) entry.getValue()).sum();
        return Math.round(10 * points / count(distribution)) / 10.0;
    }

    long count() {
        return count(distribution);
    }

    /** Of all, to one decimal; null without any. */
    @Nullable
    Double average() {
        return distribution.isEmpty() ? null : (Double) mean(distribution);
    }

    /** For the data of a reply; null for none. */
    @Nullable
    Map<String, Double> means() {
        return byType.isEmpty() ? null : byType;
    }

    /** {@code , 8.8 on average (movies 8.9, episodes 8.5); 10: 3, 9: 12}; empty without any. */
    String words() {
        Double average = average();
        String types = byType.entrySet().stream().map(type -> type.getKey() + " " + type.getValue())
                .collect(Collectors.joining(", "));
        return average == null ? "" : String.format(Locale.ENGLISH, ", %.1f on average", average)
                + (types.isEmpty() ? "" : " (" + types + ")") + "; "
                + distribution.descendingMap().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + ReplyText.number(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
