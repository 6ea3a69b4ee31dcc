package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.NextEpisode;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps "the next episode", said twice, from being two episodes: what a call marked as the next a moment ago was it.
 *
 * @param meant the episodes that a call names as the next of their shows, with the argument that does
 */
public record NextAgain(Map<Subject, String> meant) {
    /** Nobody sees an episode in less, and a sentence is said again within it. */
    private static final Duration SOON = Duration.ofMinutes(5);

    /**
     * Finds them.
     *
     * @param items the titles of the entries, null where {@code title} is the one
     */
    public static NextAgain of(@Nullable String title, @Nullable List<String> items, Selection named) {
        Map<Subject, String> meant = new LinkedHashMap<>();
        for (int i = 0; i < (items == null ? 1 : items.size()); i++) {
            String words = items == null ? title : items.get(i);
            if (words != null && NextEpisode.read(words).isPresent()) {
                String argument = items == null ? "title" : "items[" + i + "]";
                (items == null ? named.subjects() : named.of(argument)).stream()
                        .filter(next -> next.type() == MediaType.EPISODE)
                        .forEach(next -> meant.putIfAbsent(next, argument));
            }
        }
        return new NextAgain(meant);
    }

    /**
     * Refuses them where another episode of the show was the next a moment ago. The very same is marked already.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments}, which names both
     */
    public void refuse(Journal journal, Instant now) {
        meant.forEach((next, argument) -> before(next, journal, now).filter(before -> !before.key().equals(next.key()))
                .ifPresent(before -> {
                    throw new BadArguments(argument, "means " + next.name() + " now, as "
                            + Subject.place(Objects.requireNonNull(before.season()), before.number())
                            + " was marked a moment ago: name the episode if both were seen").raise();
                }));
    }

    /** For the journal: true where the episode is one of them, else null. */
    public @Nullable Boolean says(Subject episode) {
        return meant.keySet().stream().anyMatch(next -> next.key().equals(episode.key())) ? true : null;
    }

    /** The last that was marked as the next of that show. */
    private static Optional<ItemRef> before(Subject next, Journal journal, Instant now) {
        return journal.undoable().stream()
                .filter(entry -> entry.at().isAfter(now.minus(SOON)))
                .flatMap(entry -> entry.steps().reversed().stream())
                .flatMap(step -> step instanceof Step.Watched(var thing, _, _, var taken) && Boolean.TRUE.equals(taken)
                        ? Optional.of(thing).stream() : Optional.<ItemRef>empty().stream())
                .filter(thing -> next.media().ids().trakt().equals(thing.title()) && thing.season() != null)
                .findFirst();
    }
}
