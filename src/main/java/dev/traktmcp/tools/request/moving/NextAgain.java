package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.NextEpisode;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps "the next episode", said twice, from being two episodes: what was marked a moment ago was it. */
public final class NextAgain {
    /** Nobody sees an episode in less, and a sentence is said again within it. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private NextAgain() {}

    /**
     * Refuses the next episode of a show of which one was marked a moment ago.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments}, which names both
     */
    public static void refuse(TitleArguments said, @Nullable List<String> items, Selection named, Journal journal,
            Instant now) {
        for (int i = 0; i < (items == null ? 1 : items.size()); i++) {
            String words = items == null ? said.title() : items.get(i);
            if (words != null && NextEpisode.read(words).isPresent()) {
                String argument = items == null ? "title" : "items[" + i + "]";
                (items == null ? named.subjects() : named.of(argument)).forEach(next -> marked(next, journal, now)
                        .ifPresent(before -> {
                            throw new BadArguments(argument, "means " + next.name() + " now, as " + before
                                    + " was marked a moment ago: name the episode if both were seen").raise();
                        }));
            }
        }
    }

    /** The place of an episode of that show. */
    private static Optional<String> marked(Subject next, Journal journal, Instant now) {
        return journal.undoable().stream()
                .filter(entry -> entry.at().isAfter(now.minus(SOON)))
                .flatMap(entry -> entry.steps().stream())
                .filter(Step.Watched.class::isInstance).map(step -> ((Step.Watched) step).thing())
                .filter(thing -> next.media().ids().trakt().equals(thing.title()))
                .flatMap(thing -> thing.season() == null || thing.number() == null ? Stream.empty()
                        : Stream.of(Subject.place(thing.season(), thing.number())))
                .findFirst();
    }
}
