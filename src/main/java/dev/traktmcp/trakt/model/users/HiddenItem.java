package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that the person hid in a section.
 *
 * @param type {@code movie}, {@code show}, {@code season} or {@code user}: says which component is set; a season comes
 *     with its show
 */
public record HiddenItem(@Nullable Instant hiddenAt, @Nullable MediaType type, @Nullable Movie movie,
        @Nullable Show show, @Nullable Season season, @Nullable User user) {
    public HiddenItem {
        type = MediaType.of(type, movie, show, season, null);
    }
}
