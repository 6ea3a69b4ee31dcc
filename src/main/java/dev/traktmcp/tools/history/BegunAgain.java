package dev.traktmcp.tools.history;

import dev.traktmcp.plays.CheckedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks which plays are missing, where what was seen before a show was begun again counts no more. */
record BegunAgain(Trakt trakt, Plays plays) {
    CheckedPlays check(List<NewPlay> wanted, Predicate<NewPlay> rewatch) {
        CheckedPlays checked = plays.check(wanted, rewatch);
        Map<Show, Instant> begun = begun(wanted.stream()
                .filter(play -> play.since() != null && !checked.missing().contains(play)));
        return begun.isEmpty() ? checked
                : plays.check(wanted.stream().map(play -> counting(play, begun)).toList(), rewatch);
    }

    private Map<Show, Instant> begun(Stream<NewPlay> seen) {
        Map<Show, Instant> begun = new LinkedHashMap<>();
        seen.flatMap(play -> play.subject().media() instanceof Show show ? Stream.of(show) : Stream.empty())
                .distinct()
                .forEach(show -> {
                    Instant again = trakt.shows().progress(String.valueOf(show.ids().trakt())).resetAt();
                    if (again != null) {
                        begun.put(show, again);
                    }
                });
        return begun;
    }

    private static NewPlay counting(NewPlay play, Map<Show, Instant> begun) {
        return play.since() != null && play.subject().media() instanceof Show show && begun.containsKey(show)
                ? new NewPlay(play.subject(), play.watchedAt(), begun.get(show)) : play;
    }
}
