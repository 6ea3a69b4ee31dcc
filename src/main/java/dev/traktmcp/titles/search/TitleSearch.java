package dev.traktmcp.titles.search;

import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.titles.search.Ranking.Verdict;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The searches for one title: at most three, fewer where the first ones settle it. Trakt's broad search can miss the
 * very title; its exact search knows only whole names and sends three. Each often finds what the other misses (seen in
 * 2026). Confined to one call.
 */
final class TitleSearch {
    private static final int PAGE = 50;

    // The weight of a title so well known that the query cannot mean one that merely contains the name.
    private static final double FAMOUS = 3000;

    // The same where the given year or country matches.
    private static final double NOTED = 100;

    // Trakt's search ignores "&", and treats an extra article as a missing word.
    private static final Pattern SMALL =
            Pattern.compile("^(?:the|an?)\\s+(?=\\S)|(?<=\\s)(?:and|&|\\+)\\s+", Pattern.CASE_INSENSITIVE);

    private final Trakt trakt;
    private final List<Interpretation> readings;
    private final List<TitleHit> hits = new ArrayList<>();
    private boolean hopeless;

    TitleSearch(Trakt trakt, List<Interpretation> readings) {
        this.trakt = trakt;
        this.readings = readings;
    }

    Verdict run() {
        Interpretation whole = readings.getFirst();
        boolean named = exact(whole);
        if (settled()) {
            return verdict();
        }
        boolean trailing = readings.size() > 1 && readings.getLast().begins(whole);
        return trailing ? shorter(named) : another(whole);
    }

    // The last words may not belong to the name.
    private Verdict shorter(boolean named) {
        boolean shorterNamed = exact(readings.get(1));
        if (!settled()) {
            broad(shorterNamed || !named ? readings.getLast() : readings.getFirst());
        }
        return verdict();
    }

    private Verdict another(Interpretation whole) {
        List<TitleHit> found = broad(whole);
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.Clear clear && clear.best().fit().isSaidInFull()) {
            return verdict;
        }
        Optional<TitleHit> asked = found.stream().filter(hit -> worthAsking(hit, verdict)).findFirst()
                .or(() -> mistyped(verdict));
        if (readings.size() > 1) {
            // "the British Office".
            broad(readings.getLast());
        } else if (asked.isPresent()) {
            learnNames(asked.get(), verdict);
        } else if (found.size() == PAGE && !(verdict instanceof Verdict.Clear)) {
            exact(whole.withOtherArticle());
        } else if (verdict instanceof Verdict.Nothing) {
            String fewer = RelaxedQuery.words(whole.folded());
            if (!fewer.isEmpty()) {
                search(fewer);
                hopeless = hits.isEmpty();
            }
        }
        return verdict();
    }

    /** Everything that the searches find and that does not contradict what was said, best first. */
    TitleFinder.Matches all() {
        Interpretation whole = readings.getFirst();
        Interpretation shorter = readings.getLast();
        boolean named = exact(whole);
        boolean shorterNamed = shorter != whole && exact(shorter);
        List<TitleHit> found = broad(shorterNamed && !named ? shorter : whole);
        return new TitleFinder.Matches(Ranking.order(readings, hits), found.size() < PAGE);
    }

    /** Whether nothing was found without a number among the words either, so that it is behind no title. */
    boolean isHopeless() {
        return hopeless;
    }

    private Verdict verdict() {
        return Ranking.decide(readings, hits);
    }

    private boolean settled() {
        return verdict() instanceof Verdict.Clear clear
                && clear.best().fit().isTheName()
                && (clear.best().odds() >= FAMOUS || clear.best().odds() >= NOTED && singledOut(clear.best()));
    }

    // Whether the given year or country matches.
    private boolean singledOut(Ranked best) {
        Media media = best.media();
        return readings.stream().anyMatch(reading -> best.fit() != MatchKind.ARTICLE
                && (reading.year() != null && reading.year().equals(media.year())
                        || reading.country() != null && reading.country().equalsIgnoreCase(media.country())));
    }

    private boolean exact(Interpretation reading) {
        List<TitleHit> found = trakt.search().exact(reading.type(), reading.name()).stream()
                .filter(hit -> hit.media() != null)
                .map(hit -> new TitleHit(hit.media(), List.of(reading.name()), false))
                .toList();
        found.forEach(this::add);
        return !found.isEmpty();
    }

    private List<TitleHit> broad(Interpretation reading) {
        return search(SMALL.matcher(reading.name()).replaceAll(""));
    }

    private List<TitleHit> search(String words) {
        List<TitleHit> found = trakt.search().text(List.of(MediaType.MOVIE, MediaType.SHOW), words, PAGE).stream()
                .filter(hit -> hit.media() != null)
                .map(hit -> new TitleHit(hit.media(), List.of(), false))
                .toList();
        found.forEach(this::add);
        return found;
    }

    private void add(TitleHit hit) {
        if (hits.stream().noneMatch(hit::sameAs)) {
            hits.add(hit);
        }
    }

    // The search found it, but its title has none of the words, so it has another name, too.
    private boolean worthAsking(TitleHit hit, Verdict verdict) {
        Interpretation reading = readings.getFirst();
        if (!reading.scrap().knowsOtherNames() || hit.shows(reading)
                || hits.stream().noneMatch(known -> known == hit)) {
            return false;
        }
        Ranked potential = Ranking.rank(reading, hit.media(), Match.ALIAS);
        return !potential.conflict() && switch (verdict) {
            case Verdict.Clear clear -> potential.odds() > clear.best().odds();
            case Verdict.Open open -> open.candidates().getFirst().conflict()
                    || potential.odds() > open.candidates().getFirst().odds();
            case Verdict.Nothing _ -> true;
        };
    }

    // What has the very name contradicts the rest of what was said: this one may have it, too, in its own language.
    private Optional<TitleHit> mistyped(Verdict verdict) {
        return verdict instanceof Verdict.Open(var candidates) && !candidates.getFirst().conflict()
                && candidates.getFirst().fit() == MatchKind.TYPO
                && candidates.stream().skip(1).allMatch(Ranked::conflict)
                        ? hits.stream().filter(hit -> hit.media().equals(candidates.getFirst().media())).findFirst()
                        : Optional.empty();
    }

    private void learnNames(TitleHit hit, Verdict verdict) {
        boolean hidden = verdict instanceof Verdict.Nothing && hit.hides(readings.getFirst());
        TitleHit named = new TitleHit(hit.media(), new OtherNames(trakt).of(hit.media()), hidden);
        hits.replaceAll(known -> known == hit ? named : known);
    }
}
