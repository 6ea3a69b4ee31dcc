package dev.traktmcp.tools.request;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import dev.traktmcp.trakt.model.users.Activity;
import dev.traktmcp.trakt.model.users.Watching;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The movie or episode of an entry; empty where Trakt did not send all of it. */
public final class EntrySubject {
    private EntrySubject() {}

    public static Optional<Subject> of(Watching entry) {
        return of(entry.movie(), entry.show(), entry.episode());
    }

    public static Optional<Subject> of(PausedEntry entry) {
        return of(entry.movie(), entry.show(), entry.episode());
    }

    public static Optional<Subject> of(Activity entry) {
        return of(entry.movie(), entry.show(), entry.episode());
    }

    private static Optional<Subject> of(@Nullable Movie movie, @Nullable Show show, @Nullable Episode episode) {
        if (movie != null) {
            return Optional.of(new Subject(movie, null, null));
        }
        return show != null && episode != null
                ? Optional.of(new Subject(show, episode.season(), episode)) : Optional.empty();
    }
}
