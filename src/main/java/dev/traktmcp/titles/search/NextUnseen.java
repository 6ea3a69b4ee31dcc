package dev.traktmcp.titles.search;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which episode of a show the person sees next. */
@FunctionalInterface
public interface NextUnseen {
    /**
     * The next episode of a show.
     *
     * @param season the one that was named, to which it belongs then; null for the show
     * @throws dev.traktmcp.failure.TraktException with {@code NothingNext} where there is none
     */
    Subject of(Media show, @Nullable Integer season);

    /**
     * The first episode not seen behind another part of the show, for who says in one breath that this was seen, too.
     * Who asks for one thing at a time gets the next of the show.
     *
     * @param last an episode, a season or all of the show
     * @param season as above
     * @throws dev.traktmcp.failure.TraktException with {@code NothingNext} where there is none
     */
    default Subject after(Subject last, @Nullable Integer season) {
        return of(last.media(), season);
    }

    /**
     * Which of several runs of episodes of one show can alone be meant by who has just seen one of them; empty where
     * that is not certain, as for who asks or says something else of them.
     */
    default List<Subject> following(List<List<Subject>> runs) {
        return List.of();
    }
}
