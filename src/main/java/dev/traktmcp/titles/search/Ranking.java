package dev.traktmcp.titles.search;

import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the results a person means. Pure.
 *
 * <p>The weight of a result is how many people know it ({@code votes}), divided by how many times rarer people say it
 * this way. So weights are odds: we take a result that outweighs the next {@value #CLEAR} times, else we ask. We never
 * take a result that contradicts the given year, type or country.
 */
final class Ranking {
    /** From this factor on we take the better-known title; between 3.2 (ask) and 4.5 (take) opinions differ. */
    static final double CLEAR = 3.8;

    /** A title that only resembles the name must have more weight than this, or we ask. */
    private static final double KNOWN = 5;

    // A difference of a few votes means nothing.
    private static final double NOISE = 3;

    private static final double YEAR_ONE_OFF = 30;
    private static final double YEAR_UNKNOWN = 20;
    private static final double COUNTRY_UNKNOWN = 6;
    // Countries distinguish the versions of a show, but hardly ever those of a film.
    private static final double COUNTRY_OF_MOVIE = 5;
    private static final double GUESSED = 1.5;
    private static final int MENTIONED = 40;
    private static final double HALF = 0.5;

    /**
     * @param odds the weight
     * @param conflict whether it contradicts what was said
     * @param guessed whether it does so only if the last words do not belong to the name
     */
    record Ranked(Media media, MatchKind fit, double odds, boolean conflict, boolean guessed) {
        /** Whether it contradicts what we know and its name was not even said in full. */
        boolean farFetched() {
            return conflict && guessed && !fit.isTheName();
        }

        /** Whether it has the very name, and nobody told us how many people know it. */
        boolean mayOutweigh() {
            return !conflict && fit.isTheName() && media.votes() == null;
        }

        /** Whether the words neither are its name nor begin it, so that they may say something else as well. */
        boolean isLoose() {
            return fit.compareTo(MatchKind.START) > 0;
        }

        boolean taken() {
            return !conflict && (fit.isTheName() || odds >= KNOWN && fit != MatchKind.HIDDEN);
        }
    }

    /** The decision. In {@code Clear}, rivals are other titles of the same name that many people know. */
    sealed interface Verdict {
        record Clear(Ranked best, List<Ranked> rivals) implements Verdict {}

        record Open(List<Ranked> candidates) implements Verdict {}

        record Nothing(List<Ranked> nearest) implements Verdict {}
    }

    private Ranking() {}

    static Verdict decide(List<Interpretation> readings, List<TitleHit> hits) {
        List<Ranked> ranked = rank(readings, hits);
        if (ranked.isEmpty()) {
            List<Ranked> nearest = nearest(readings.getFirst(), hits);
            boolean telling = readings.getFirst().scrap() == Scrap.NUMBER; // we ask about "2001", but not about "2"
            List<Ranked> parts = nearest.stream().filter(one -> telling && one.fit() == MatchKind.PART).toList();
            return parts.isEmpty() ? new Verdict.Nothing(nearest) : new Verdict.Open(parts);
        }
        Ranked best = ranked.getFirst();
        boolean outweighed =
                ranked.stream().skip(1).anyMatch(other -> rivals(best, other) || other.mayOutweigh());
        if (best.taken() && !outweighed) {
            return new Verdict.Clear(best, ranked.stream().skip(1).filter(other -> mentioned(best, other)).toList());
        }
        return new Verdict.Open(ranked.stream().filter(other -> other == best || other.mayOutweigh()
                || other.odds() * MENTIONED >= best.odds()).toList());
    }

    /** For browsing: matching titles by weight, then, unless a year was given, those whose title does not show why. */
    static List<Media> order(List<Interpretation> readings, List<TitleHit> hits) {
        Stream<Media> fitting = rank(readings, hits).stream().filter(ranked -> !ranked.conflict()).map(Ranked::media);
        boolean dated = readings.stream().anyMatch(reading -> reading.year() != null);
        Stream<Media> others = hits.stream().filter(hit -> !dated && best(readings, hit) == null).map(TitleHit::media);
        return Stream.concat(fitting, others).toList();
    }

    private static List<Ranked> rank(List<Interpretation> readings, List<TitleHit> hits) {
        return hits.stream()
                .map(hit -> best(readings, hit))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Ranked::conflict).thenComparing(Ranked::odds, Comparator.reverseOrder()))
                .toList();
    }

    // Titles that share at least half of their words with the query; for a scrap, all that contain it.
    private static List<Ranked> nearest(Interpretation said, List<TitleHit> hits) {
        return said.scrap() == Scrap.NONE ? resembling(said, hits) : hits.stream()
                .map(hit -> rank(said, hit.media(), hit.likeness(said)))
                .filter(ranked -> ranked.fit() != MatchKind.NONE)
                .sorted(Comparator.comparing(Ranked::odds).reversed())
                // never taken, however familiar
                .map(ranked -> new Ranked(ranked.media(), ranked.fit(), 0, true, false))
                .toList();
    }

    private static List<Ranked> resembling(Interpretation said, List<TitleHit> hits) {
        return hits.stream()
                .filter(hit -> hit.resemblance(said) >= HALF)
                .sorted(Comparator.comparing((TitleHit hit) -> -hit.resemblance(said))
                        .thenComparing(hit -> -votes(hit.media())))
                .map(hit -> new Ranked(hit.media(), MatchKind.NONE, 0, false, false))
                .toList();
    }

    private static boolean rivals(Ranked best, Ranked other) {
        boolean contradicted = other.conflict() && (best.fit().isTheName() || !other.fit().isTheName());
        return !contradicted && other.odds() * CLEAR > best.odds();
    }

    private static boolean mentioned(Ranked best, Ranked other) {
        return !other.conflict() && best.fit().isTheName() && other.fit().isTheName()
                && other.odds() * MENTIONED >= best.odds();
    }

    private static @Nullable Ranked best(List<Interpretation> readings, TitleHit hit) {
        return readings.stream()
                .map(reading -> rank(reading, hit.media(), hit.match(reading)))
                .filter(ranked -> ranked.fit() != MatchKind.NONE && !ranked.farFetched())
                .max(Comparator.comparing(Ranked::odds).thenComparing(Ranked::conflict, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The weight of a result under one reading, given its match. */
    static Ranked rank(Interpretation reading, Media media, Match match) {
        double rarity = match.rarity() * (reading.guessed() ? GUESSED : 1);
        boolean conflict = reading.type() != null && reading.type() != media.type();
        if (reading.year() != null) {
            int apart = media.year() == null ? 0 : Math.abs(reading.year() - media.year());
            rarity *= media.year() == null ? YEAR_UNKNOWN : apart == 1 ? YEAR_ONE_OFF : 1;
            conflict |= apart > 1;
        }
        if (reading.country() != null) {
            String country = media.country();
            boolean known = country != null && !country.isBlank();
            rarity *= (known ? 1 : COUNTRY_UNKNOWN) * (media.type() == MediaType.MOVIE ? COUNTRY_OF_MOVIE : 1);
            conflict |= known ? !reading.country().equalsIgnoreCase(country) : reading.guessed();
        }
        return new Ranked(media, match.fit(), (votes(media) + NOISE) / rarity, conflict, reading.guessed());
    }

    private static double votes(Media media) {
        return media.votes() == null ? 0 : media.votes();
    }
}
