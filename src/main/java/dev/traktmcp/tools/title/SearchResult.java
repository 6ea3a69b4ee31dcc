package dev.traktmcp.tools.title;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search, with Trakt's field names plus the typed id.
 *
 * @param itemCount of a list, as is {@code user}, its owner
 */
record SearchResult(
        ItemView item,
        @Nullable Integer runtime,
        @Nullable String country,
        @Nullable String language,
        @Nullable List<String> genres,
        @Nullable String status,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable Integer itemCount,
        @Nullable String user,
        @Nullable Mine mine) {

    static SearchResult of(Media media) {
        String status = switch (media) {
            case Movie movie -> movie.status();
            case Show show -> show.status();
        };
        return new SearchResult(
                ItemView.of(media), media.runtime(), media.country(), media.language(), media.genres(), status,
                ReplyText.rating(media), media.votes(), null, null, null);
    }

    /** @param show null where Trakt does not send it */
    static SearchResult of(@Nullable Show show, Episode episode) {
        return new SearchResult(ItemView.of(show, episode),
                episode.runtime(), null, null, null, null, episode.rating(), episode.votes(), null, null, null);
    }

    static SearchResult of(Subject subject) {
        return subject.episode() == null ? of(subject.media()) : of((Show) subject.media(), subject.episode());
    }

    static SearchResult of(Person person) {
        return new SearchResult(ItemView.of(person), null, null, null, null, null, null, null, null, null, null);
    }

    static SearchResult of(MediaList list) {
        return new SearchResult(ItemView.of(list), null, null, null, null, null, null, null, list.itemCount(),
                list.user() == null ? null : list.user().username(), null);
    }

    SearchResult with(@Nullable Mine own) {
        return new SearchResult(item, runtime, country, language, genres, status, rating, votes, itemCount, user, own);
    }

    MediaType type() {
        return item.type();
    }

    /** The result in one line, with what let it pass. */
    String line(Passed passed) {
        String more = type() != MediaType.LIST ? "" : (user == null ? "" : " by " + user)
                + (itemCount == null ? "" : ", " + ReplyText.count(itemCount, "item"));
        return item.words() + more + " [" + item.id() + "]"
                + passed.words(genres, runtime, rating) + Mine.words(mine);
    }
}
