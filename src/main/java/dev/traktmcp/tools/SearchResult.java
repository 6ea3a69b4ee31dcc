package dev.traktmcp.tools;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.Show;
import java.util.List;

/**
 * One hit of a search, with Trakt's field names plus the typed id.
 *
 * @param title of movies, shows and episodes; people and lists have a {@code name}
 * @param show the title of the show that an episode belongs to
 */
record SearchResult(
        String id,
        String type,
        String title,
        String name,
        Integer year,
        String show,
        Integer season,
        Integer number,
        Ids ids,
        Integer runtime,
        String country,
        String language,
        List<String> genres,
        String status,
        Double rating,
        Long votes,
        Integer itemCount,
        String user) {

    static SearchResult of(Media media) {
        String status = switch (media) {
            case Movie movie -> movie.status();
            case Show show -> show.status();
        };
        return new SearchResult(
                media.typedId(), media.type(), media.title(), null, media.year(), null, null, null, media.ids(),
                media.runtime(), media.country(), media.language(), media.genres(), status,
                Lines.rating(media), media.votes(), null, null);
    }

    /** @param show may be null where Trakt does not send it */
    static SearchResult of(Show show, Episode episode) {
        return new SearchResult(
                "episode:" + episode.ids().trakt(), "episode", episode.title(), null, null,
                show == null ? null : show.title(), episode.season(), episode.number(), episode.ids(),
                episode.runtime(), null, null, null, null, episode.rating(), episode.votes(), null, null);
    }

    static SearchResult of(Subject subject) {
        return subject.episode() == null ? of(subject.media()) : of((Show) subject.media(), subject.episode());
    }

    static SearchResult of(Person person) {
        return new SearchResult(
                "person:" + person.ids().trakt(), "person", null, person.name(), null, null, null, null, person.ids(),
                null, null, null, null, null, null, null, null, null);
    }

    static SearchResult of(MediaList list) {
        return new SearchResult(
                "list:" + list.ids().trakt(), "list", null, list.name(), null, null, null, null, list.ids(),
                null, null, null, null, null, null, null, list.itemCount(),
                list.user() == null ? null : list.user().username());
    }

    /** The hit in one line. */
    String line() {
        String what = switch (type) {
            case "episode" -> (show == null ? "" : show + " ") + Subject.place(season, number)
                    + (title == null ? "" : " \"" + title + "\"");
            case "list" -> name + (user == null ? "" : " by " + user)
                    + (itemCount == null ? "" : ", " + Lines.count(itemCount, "item"));
            case "person" -> name;
            default -> title + (year == null ? "" : " (" + year + ")");
        };
        return what + ", " + type + " [" + id + "]";
    }
}
