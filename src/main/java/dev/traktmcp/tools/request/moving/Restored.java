package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What else came back with a play that was marked by mistake.
 *
 * @param text lines about it; empty where there is nothing to say
 * @param listed what is on the watchlist again; null for nothing
 */
public record Restored(String text, @Nullable List<ItemView> listed) {
    private static final LazyLogger LOG = new LazyLogger(Restored.class);

    /**
     * Puts back on the watchlist what left it, and gives it the rating of before.
     *
     * @param wrong what was marked by mistake; null for nothing
     * @param added how many plays it gave away
     * @param steps are what else the call did; what is done here is added
     */
    public static Restored of(@Nullable WrongTitle wrong, int added, Trakt trakt, List<Step> steps) {
        if (wrong == null || added == 0) {
            return new Restored("", null);
        }
        StringBuilder lines = new StringBuilder();
        List<ItemView> listed = new ArrayList<>();
        for (Step.Kept kept : wrong.listed()) {
            String name = "\n" + Objects.requireNonNullElse(kept.thing().line(), "It");
            try {
                trakt.sync().addToWatchlist(kept.thing().onto(Items.none(), Objects.requireNonNull(kept.former())));
                steps.add(Step.Kept.added(SavedSet.WATCHLIST, kept.thing()));
                lines.append(name).append(" is on your watchlist again.");
                listed.add(ItemView.of(subject(kept.thing(), wrong.subjects())));
            } catch (TraktException e) {
                LOG.debug("the watchlist stays as it is", e);
                lines.append(name).append(" is still off your watchlist.");
            }
        }
        return new Restored(lines + unrated(wrong, trakt, steps), listed.isEmpty() ? null : listed);
    }

    /** The movie or episode that was marked, or the season or show of it. */
    private static Subject subject(ItemRef thing, List<Subject> marked) {
        Subject one = marked.stream().filter(subject -> subject.key().equals(thing.key())).findFirst()
                .orElseGet(() -> marked.stream().filter(subject -> subject.key().title().equals(thing.key().title()))
                        .findFirst().orElseThrow());
        return one.key().equals(thing.key()) ? one
                : new Subject(one.media(), thing.type() == MediaType.SEASON ? thing.season() : null, null,
                        thing.seasonId());
    }

    private static String unrated(WrongTitle wrong, Trakt trakt, List<Step> steps) {
        if (wrong.ratings() == null) {
            return "";
        }
        Subject subject = wrong.subjects().getFirst();
        Map<String, Object> former = wrong.former();
        String name = "\n" + ReplyText.of(subject);
        try {
            if (former == null) {
                trakt.sync().removeRatings(SyncItems.of(List.of(subject), Map.of()));
            } else {
                trakt.sync().addRatings(SyncItems.of(List.of(subject), former));
            }
        } catch (TraktException e) {
            LOG.debug("the rating stays", e);
            return name + " is still rated " + wrong.rating() + ".";
        }
        Integer before = former == null ? null : (Integer) former.get("rating");
        steps.addAll(wrong.ratings().steps(List.of(subject), _ -> before));
        return name + (before == null ? " is not rated any more." : " has its rating of before again.");
    }
}
