package dev.traktmcp.tools.core;

import dev.traktmcp.json.Inlined;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says of a movie, show, season, episode, person or list itself: the same fields with the same meaning in
 * every tool. Records that show an item hold it unwrapped, beside their own fields.
 *
 * @param id the typed id, which every tool accepts
 * @param title of the movie, show, season or episode itself; null where Trakt does not name it; for seasons only
 *     {@code get_details} knows it
 * @param name of a person or a list, which have no title
 * @param year of the movie or show itself; null for a season or an episode
 * @param show the title of the show that a season or an episode belongs to, and {@code showId} its typed id; else null
 * @param season null for movies and shows
 * @param number of the episode, else null
 * @param ids Trakt's and others' ids of the item itself, never those of its show; for seasons only {@code get_details}
 *     knows them, else null
 */
public record ItemView(
        String id,
        MediaType type,
        @Nullable String title,
        @Nullable String name,
        @Nullable Integer year,
        @Nullable String show,
        @Nullable String showId,
        @Nullable Integer season,
        @Nullable Integer number,
        @Nullable Ids ids) implements Inlined {

    public static ItemView of(Subject subject) {
        Media media = subject.media();
        if (subject.episode() != null) {
            return of((Show) media, subject.episode());
        }
        return subject.season() == null ? of(media) : new ItemView(
                subject.typedId(), subject.type(), null, null, null, media.title(), media.typedId(), subject.season(),
                null, null);
    }

    public static ItemView of(Media media) {
        return new ItemView(
                media.typedId(), media.type(), media.title(), null, media.year(), null, null, null, null, media.ids());
    }

    /** @param show null where Trakt does not send it */
    public static ItemView of(@Nullable Show show, Episode episode) {
        return new ItemView(
                MediaType.EPISODE + ":" + episode.ids().trakt(), MediaType.EPISODE, episode.title(), null, null,
                show == null ? null : show.title(), show == null ? null : show.typedId(),
                episode.season(), episode.number(), episode.ids());
    }

    public static ItemView of(Person person) {
        return bare(MediaType.PERSON, person.name(), person.ids());
    }

    public static ItemView of(MediaList list) {
        return bare(MediaType.LIST, list.name(), list.ids());
    }

    private static ItemView bare(MediaType type, String name, Ids ids) {
        return new ItemView(type + ":" + ids.trakt(), type, null, name, null, null, null, null, null, ids);
    }

    /** The same season, with what Trakt knows of it. */
    public ItemView with(Season known) {
        return new ItemView(id, type, known.title(), name, year, show, showId, season, number, known.ids());
    }

    /** {@code Dune (2021) [movie:12]}. */
    public String line() {
        return words() + " [" + id + "]";
    }

    /** {@code Dune (2021)}, {@code Severance S02E03 "Who Is Alive?"}. */
    public @Nullable String words() {
        return switch (type) {
            case PERSON -> name;
            case LIST -> "\"" + name + "\"";
            case SEASON -> show + ", season " + season;
            case EPISODE -> (show == null ? "" : show + " ") + place();
            case MOVIE, SHOW -> title + (year == null ? "" : " (" + year + ")");
        };
    }

    /** An episode whose show is named before: {@code S02E03 "Who Is Alive?" [episode:763]}. */
    public String within() {
        return place() + " [" + id + "]";
    }

    /** {@code S02E03 "Who Is Alive?"}. */
    public String place() {
        String own = Episode.own(title);
        return Subject.place(Objects.requireNonNull(season), number) + (own == null ? "" : " \"" + own + "\"");
    }
}
