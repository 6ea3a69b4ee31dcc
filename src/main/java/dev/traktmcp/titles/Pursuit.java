package dev.traktmcp.titles;

import dev.traktmcp.titles.Ranking.Ranked;
import dev.traktmcp.titles.Ranking.Verdict;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final Pattern SMALL = Pattern.compile("^(?:the|an?)\\s+(?=\\S)|(?<=\\s)(?:and|&|\\+)\\s+", Pattern.CASE_INSENSITIVE);

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
        Reading shorter = readings.getLast();
        if (shorter != whole) {
            boolean shorterNamed = exact(shorter);
            if (settled()) {
                return verdict();
            }
            broad(essence(shorterNamed && !named ? shorter : whole));
            return verdict();
        }
        List<Hit> found = broad(essence(whole));
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.Clear clear && clear.best().fit().isTheName() && clear.best().fit() != Fit.ARTICLE) {
            return verdict;
        }
        Optional<Hit> unexplained = found.stream().filter(hit -> worthAsking(hit, verdict)).findFirst();
        if (unexplained.isPresent()) {
            learnNames(unexplained.get());
        } else if (verdict instanceof Verdict.Nothing) {
            String fewer = Relaxed.words(whole.folded());
            if (!fewer.isEmpty()) {
                broad(fewer);
            }
        }
        return verdict();
    }

    /** All that the searches bring up and that does not contradict what was said, best first. */
    Titles.Matches all() {
        Reading whole = readings.getFirst();
        boolean named = exact(whole);
        Reading shorter = readings.getLast();
        boolean shorterNamed = shorter != whole && exact(shorter);
        List<Hit> found = broad(essence(shorterNamed && !named ? shorter : whole));
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
                .map(hit -> new Hit(hit.media(), List.of(reading.name())))
                .toList();
        found.forEach(this::add);
        return !found.isEmpty();
    }

    private List<Hit> broad(String words) {
        List<Hit> found = trakt.search().text("movie,show", words, PAGE).stream()
                .filter(hit -> hit.media() != null)
                .map(hit -> new Hit(hit.media(), List.of()))
                .toList();
        found.forEach(this::add);
        return found;
    }

    private static String essence(Reading reading) {
        return SMALL.matcher(reading.name()).replaceAll("");
    }

    private void add(Hit hit) {
        if (hits.stream().noneMatch(hit::sameAs)) {
            hits.add(hit);
        }
    }

    // It was found for what was said, yet its title has nothing of that: then it is listed under another name, too.
    private boolean worthAsking(Hit hit, Verdict verdict) {
        Reading reading = readings.getFirst();
        if (hit.shows(reading) || hits.stream().noneMatch(known -> known == hit)) {
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

    private void learnNames(Hit hit) {
        Media media = hit.media();
        String id = String.valueOf(media.ids().trakt());
        List<Alias> aliases = "movie".equals(media.type()) ? trakt.movies().aliases(id) : trakt.shows().aliases(id);
        List<String> names = aliases.stream().map(Alias::title).filter(Objects::nonNull).toList();
        hits.replaceAll(known -> known == hit ? new Hit(media, names) : known);
    }
}
