package dev.traktmcp.tools.history;

import dev.traktmcp.journal.Step;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.days.Period;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes plays as lines of replies. */
record PlayLines(TimeFormat wording, ZoneId zone, ShownPlays shown) {
    /** A play whose item Trakt identified. One that Trakt does not show yet has no id. */
    record Known(Subject subject, Play play) {
        String id() {
            return "play:" + play.id();
        }

        /** {@code  [play:123]}, or the id of the item where the play has none yet. */
        String mark() {
            return " [" + (play.id() == null ? subject.typedId() : id()) + "]";
        }

        /** The step that puts it back. */
        Step removed() {
            return new Step.Unwatched(JournalSteps.thing(subject), play.hasDate() ? play.watchedAt() : null);
        }
    }

    static Optional<Known> known(Play play) {
        return Subject.of(play.type(), play.movie(), play.show(), null, play.episode())
                .map(subject -> new Known(subject, play));
    }

    /** One line for each play; from now on they can be removed by their ids. */
    String of(List<Known> plays) {
        Map<String, List<String>> named = plays.stream().map(known -> known.subject().media()).distinct()
                .collect(Collectors.groupingBy(Media::title, Collectors.mapping(Media::typedId, Collectors.toList())));
        return lines(plays, subject -> ": " + ItemView.of(subject).words()
                + (named.getOrDefault(subject.media().title(), List.of()).size() > 1 && subject.episode() != null
                        ? " of " + subject.media().typedId() : ""));
    }

    /** The same where the title is named before. */
    String within(List<Known> plays) {
        return lines(plays, subject -> subject.episode() == null ? "" : ": " + ItemView.of(subject).place());
    }

    private String lines(List<Known> plays, Function<Subject, String> name) {
        plays.forEach(shown::put);
        return plays.stream()
                .map(known -> when(known.play()) + name.apply(known.subject()) + known.mark())
                .collect(Collectors.joining("\n"));
    }

    /** {@code yesterday 20:15}. */
    String when(Play play) {
        return play.watchedAt() != null && play.hasDate() ? wording.dateAndTime(play.watchedAt()) : "date unknown";
    }

    List<SavedEntry> entries(List<Known> plays) {
        return plays.stream().map(known -> SavedEntry.watched(known.subject(), known.play())).toList();
    }

    Period period(Span span) {
        return new Period(span, wording, zone);
    }
}
