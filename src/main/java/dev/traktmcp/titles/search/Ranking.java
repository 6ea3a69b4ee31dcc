package dev.traktmcp.titles.search;

import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the hits a person means. Pure.
 *
 * <p>The weight of a hit is how many people know it ({@code votes}), divided by how many times rarer it is that
 * somebody who means it says it the way it was said. So weights are odds: a hit that outweighs the next
 * {@value #CLEAR} times is taken, otherwise the person is asked. What contradicts a year, type or country that was said is never taken.
 */
final class Ranking {
    /** From here on the better-known of two is meant; between 3.2 (ask) and 4.5 (take) opinions differ. */
    static final double CLEAR = 3.8;

    /** What only resembles the name must be known by more than this, after its rarity, or the person is asked. */
    private static final double KNOWN = 5;

    // A few votes more or less say nothing.
    private static final double NOISE = 3;

    private static final double YEAR_ONE_OFF = 30;
    private static final double YEAR_UNKNOWN = 20;
    private static final double COUNTRY_UNKNOWN = 6;
    // Countries tell the versions of a show apart, hardly ever those of a film.
    private static final double COUNTRY_OF_MOVIE = 5;
    private static final double GUESSED = 1.5;
    private static final int MENTIONED = 40;
    private static final double HALF = 0.5;

    /**
     * @param odds the weight
     * @param conflict whether it contradicts what was said
     * @param guessed whether that is so only if the last words are none of the name
     */
    record Ranked(Media media, MatchKind fit, double odds, boolean conflict, boolean guessed) {
        /** A guess that contradicts what we know, about a name that was not even said. */
        boolean farFetched() {
            return conflict && guessed && !fit.isTheName();
        }

        boolean taken() {
            return !conflict && (fit.isTheName() || odds >= KNOWN && fit != MatchKind.HIDDEN);
        }
    }

    /** What the hits come to. Of {@code Clear}, rivals are others of the same name that many people know. */
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
            boolean telling = readings.getFirst().scrap() == Scrap.NUMBER; // "2001" is worth a question, "2" is not
            List<Ranked> parts = nearest.stream().filter(one -> telling && one.fit() == MatchKind.PART).toList();
            return parts.isEmpty() ? new Verdict.Nothing(nearest) : new Verdict.Open(parts);
        }
        Ranked best = ranked.getFirst();
        boolean outweighed = ranked.stream().skip(1).anyMatch(other -> rivals(best, other));
        if (best.taken() && !outweighed) {
            return new Verdict.Clear(best, ranked.stream().skip(1).filter(other -> mentioned(best, other)).toList());
        }
        return new Verdict.Open(
                ranked.stream().filter(other -> other == best || other.odds() * MENTIONED >= best.odds()).toList());
    }

    /** For browsing: what fits by its weight, then, unless a year was said, what its title does not explain. */
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

    // What shares at least half of its words with what was said; of a scrap, all that it is a part of.
    private static List<Ranked> nearest(Interpretation said, List<TitleHit> hits) {
        return said.scrap() == Scrap.NONE ? resembling(said, hits) : hits.stream()
                .map(hit -> rank(said, hit.media(), hit.likeness(said)))
                .filter(ranked -> ranked.fit() != MatchKind.NONE)
                .sorted(Comparator.comparing(Ranked::odds).reversed())
                .map(ranked -> new Ranked(ranked.media(), ranked.fit(), 0, true, false)) // never taken, however familiar
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
        return !other.conflict() && best.fit().isTheName() && other.fit().isTheName() && other.odds() * MENTIONED >= best.odds();
    }

    private static @Nullable Ranked best(List<Interpretation> readings, TitleHit hit) {
        return readings.stream()
                .map(reading -> rank(reading, hit.media(), hit.match(reading)))
                .filter(ranked -> ranked.fit() != MatchKind.NONE && !ranked.farFetched())
                .max(Comparator.comparing(Ranked::odds).thenComparing(Ranked::conflict, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The weight of a hit under one reading, if it fitted that well. */
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
