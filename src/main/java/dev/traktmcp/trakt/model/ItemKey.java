package dev.traktmcp.trakt.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an item, however much of it is known.
 *
 * @param id Trakt's own id of a movie, a show or a person; for a season or an episode, that of its show
 * @param season of a season or an episode, else null
 * @param number of an episode, else null
 */
public record ItemKey(MediaType type, long id, @Nullable Integer season, @Nullable Integer number) {

    /** The key of an entry as Trakt sends it; empty where Trakt sent too little, and for people and lists. */
    public static Optional<ItemKey> of(@Nullable MediaType type, @Nullable Movie movie, @Nullable Show show,
            @Nullable Season season, @Nullable Episode episode) {
        Media title = type == MediaType.MOVIE ? movie : show;
        if (type == null || title == null) {
            return Optional.empty();
        }
        long id = title.ids().trakt();
        return switch (type) {
            case MOVIE, SHOW -> Optional.of(new ItemKey(type, id, null, null));
            case SEASON -> season == null || season.number() == null ? Optional.empty()
                    : Optional.of(new ItemKey(type, id, season.number(), null));
            case EPISODE -> episode == null ? Optional.empty()
                    : Optional.of(new ItemKey(type, id, episode.season(), episode.number()));
            case PERSON, LIST -> Optional.empty();
        };
    }

    public static ItemKey ofPerson(long id) {
        return new ItemKey(MediaType.PERSON, id, null, null);
    }

    /** The movie itself, or the show that a season or an episode belongs to. */
    public ItemKey title() {
        boolean part = type == MediaType.SEASON || type == MediaType.EPISODE;
        return part ? new ItemKey(MediaType.SHOW, id, null, null) : this;
    }

    /** Whether it is this very item, or a part of this show or season. */
    public boolean isWithin(ItemKey whole) {
        return title().equals(whole.title())
                && (whole.season == null || whole.season.equals(season))
                && (whole.number == null || whole.number.equals(number));
    }
}
