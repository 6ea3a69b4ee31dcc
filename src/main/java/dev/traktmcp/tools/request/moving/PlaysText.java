package dev.traktmcp.tools.request.moving;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plays in a reply: those of one show together, {@code Chernobyl [show:17] S01E01 to S01E05, yesterday 20:00}. */
final class PlaysText {
    private PlaysText() {}

    static String of(Map<Subject, Play> plays, TimeFormat wording) {
        Map<Object, Map<Subject, Play>> titles = new LinkedHashMap<>();
        plays.forEach((subject, play) -> titles.computeIfAbsent(
                subject.type() == MediaType.EPISODE ? subject.media().typedId() : subject, _ -> new LinkedHashMap<>())
                .put(subject, play));
        return titles.values().stream().map(one -> name(List.copyOf(one.keySet())) + ", "
                + when(List.copyOf(one.values()), wording)).collect(Collectors.joining("; "));
    }

    private static String name(List<Subject> of) {
        Subject first = of.getFirst();
        return of.size() == 1 ? ReplyText.of(first)
                : ReplyText.named(new Subject(first.media(), null, null)) + " " + ReplyText.episodes(of);
    }

    /** {@code Thu 1 Oct 17:52 to yesterday 00:00}, from the first to the last. */
    static String when(List<Play> plays, TimeFormat wording) {
        List<Instant> times = plays.stream().filter(Play::hasDate).map(Play::watchedAt).filter(Objects::nonNull)
                .sorted().toList();
        return times.isEmpty() ? "no known date" : wording.datesAndTimes(times.getFirst(), times.getLast());
    }
}
