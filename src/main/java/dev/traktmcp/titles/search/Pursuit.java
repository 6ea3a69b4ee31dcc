package dev.traktmcp.titles.search;

import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.titles.search.Ranking.Verdict;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The searches for one title: at most three, fewer where the first settle it. Trakt's broad search can miss the very
 * title, its exact search knows only whole names and shows three: what one lacks the other often has.
 */
final class Pursuit {
    private static final int PAGE = 50;

    // Known so well that no title of which the name is only a part can be meant instead.
    private static final double FAMOUS = 3000;

    // The same where the year or the country was said and is right.
    private static final double NOTED = 100;

    // Trakt's search takes "&" for nothing, and an article too many for a word that is missing.
    private static final Pattern SMALL =
            Pattern.compile("^(?:the|an?)\\s+(?=\\S)|(?<=\\s)(?:and|&|\\+)\\s+", Pattern.CASE_INSENSITIVE);

    private final Trakt trakt;
    private final List<Reading> readings;
    private final List<Hit> hits = new ArrayList<>();

    Pursuit(Trakt trakt, List<Reading> readings) {
        this.trakt = trakt;
        this.readings = readings;
    }

    Verdict run() {
        Reading whole = readings.getFirst();
        boolean named = exact(whole);
        if (settled()) {
            return verdict();
        }
        boolean trailing = readings.size() > 1 && readings.getLast().begins(whole);
        return trailing ? shorter(named) : another(whole);
    }

    // The last words may be none of the name.
    private Verdict shorter(boolean named) {
        boolean shorterNamed = exact(readings.get(1));
        if (!settled()) {
            broad(shorterNamed || !named ? readings.getLast() : readings.getFirst());
        }
        return verdict();
    }

    private Verdict another(Reading whole) {
        List<Hit> found = broad(whole);
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.Clear clear && clear.best().fit().isSaidInFull()) {
            return verdict;
        }
        Optional<Hit> unexplained = found.stream().filter(hit -> worthAsking(hit, verdict)).findFirst();
        if (readings.size() > 1) {
            // "the British Office".
            broad(readings.getLast());
        } else if (unexplained.isPresent()) {
            learnNames(unexplained.get(), verdict);
        } else if (found.size() == PAGE && !(verdict instanceof Verdict.Clear)) {
            exact(whole.withOtherArticle());
        } else if (verdict instanceof Verdict.Nothing) {
            String fewer = Relaxed.words(whole.folded());
            if (!fewer.isEmpty()) {
                search(fewer);
            }
        }
        return verdict();
    }

    /** All that the searches bring up and that does not contradict what was said, best first. */
    Titles.Matches all() {
        Reading whole = readings.getFirst();
        Reading shorter = readings.getLast();
        boolean named = exact(whole);
        boolean shorterNamed = shorter != whole && exact(shorter);
        List<Hit> found = broad(shorterNamed && !named ? shorter : whole);
        return new Titles.Matches(Ranking.order(readings, hits), found.size() < PAGE);
    }

    private Verdict verdict() {
        return Ranking.decide(readings, hits);
    }

    private boolean settled() {
        return verdict() instanceof Verdict.Clear clear
                && clear.best().fit().isTheName()
                && (clear.best().odds() >= FAMOUS || clear.best().odds() >= NOTED && singledOut(clear.best()));
    }

    // The year, or the country, was said and is right.
    private boolean singledOut(Ranked best) {
        Media media = best.media();
        return readings.stream().anyMatch(reading -> best.fit() != Fit.ARTICLE
                && (reading.year() != null && reading.year().equals(media.year())
                        || reading.country() != null && reading.country().equalsIgnoreCase(media.country())));
    }

    private boolean exact(Reading reading) {
        String type = reading.type() == null ? "media" : reading.type();
        List<Hit> found = trakt.search().exact(type, reading.name()).stream()
                .filter(hit -> hit.media() != null)
                .map(hit -> new Hit(hit.media(), List.of(reading.name()), false))
                .toList();
        found.forEach(this::add);
        return !found.isEmpty();
    }

    private List<Hit> broad(Reading reading) {
        return search(SMALL.matcher(reading.name()).replaceAll(""));
    }

    private List<Hit> search(String words) {
        List<Hit> found = trakt.search().text("movie,show", words, PAGE).stream()
                .filter(hit -> hit.media() != null)
                .map(hit -> new Hit(hit.media(), List.of(), false))
                .toList();
        found.forEach(this::add);
        return found;
    }

    private void add(Hit hit) {
        if (hits.stream().noneMatch(hit::sameAs)) {
            hits.add(hit);
        }
    }

    // It was found for what was said, yet its title has nothing of that: then it is listed under another name, too.
    private boolean worthAsking(Hit hit, Verdict verdict) {
        Reading reading = readings.getFirst();
        if (!reading.scrap().knowsOtherNames() || hit.shows(reading) || hits.stream().noneMatch(known -> known == hit)) {
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

    private void learnNames(Hit hit, Verdict verdict) {
        boolean hidden = verdict instanceof Verdict.Nothing && hit.hides(readings.getFirst());
        Hit named = new Hit(hit.media(), new OtherNames(trakt).of(hit.media()), hidden);
        hits.replaceAll(known -> known == hit ? named : known);
    }
}
