package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.seen.LeftOut;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.Progress;
import dev.traktmcp.trakt.model.sync.UpNextEntry;
import dev.traktmcp.trakt.model.sync.WatchedShow;
import dev.traktmcp.trakt.model.users.Browsing;
import dev.traktmcp.trakt.model.users.Browsing.OnDeck;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shows that the person is watching. Trakt has a list of them, but withholds it from some apps or sends it in part
 * (seen in 2026). In that case we build the list from the history, with one request for each of the shows watched last.
 */
final class InProgress {
    private static final LazyLogger LOG = new LazyLogger(InProgress.class);

    /** For how many shows it asks one by one. */
    static final int ONE_BY_ONE = 30;

    /**
     * @param shows the last watched first
     * @param complete false where it checked only the shows watched last
     * @param order another order, which the person chose on Trakt, or null
     * @param specials whether specials count, as the person chose on Trakt
     */
    record Found(List<ShowProgress> shows, boolean complete, @Nullable Sort order, boolean specials) {}

    private static final Comparator<ShowProgress> LAST_WATCHED = Comparator.comparing(
            ShowProgress::lastWatchedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Trakt trakt;
    private final Viewer viewer;

    InProgress(Trakt trakt, Viewer viewer) {
        this.trakt = trakt;
        this.viewer = viewer;
    }

    Found read() {
        Browsing chosen = chosen();
        Sort order = order(chosen);
        if (chosen != null && chosen.countsSpecials()) {
            return withSpecials(order);
        }
        Optional<Page<UpNextEntry>> told = told(order);
        if (told.isEmpty() || lacksTheLatest(told.get().items())) {
            return reckoned(false);
        }
        List<ShowProgress> shows = told.get().items().stream()
                .map(one -> ShowProgress.of(Objects.requireNonNull(one.show()), Objects.requireNonNull(one.progress()),
                        false))
                .filter(one -> one.next().isPresent())
                .toList();
        return new Found(order == null ? shows.stream().sorted(LAST_WATCHED).toList() : shows,
                told.get().complete(), order, false);
    }

    /** Trakt's own list says nothing of specials: no source of its contract has a word for them there. */
    private Found withSpecials(@Nullable Sort order) {
        Found found = reckoned(true);
        List<String> told = order == null ? List.of() : told(order).map(Page::items).orElse(List.of()).stream()
                .map(one -> Objects.requireNonNull(one.show()).typedId()).toList();
        if (order == null || told.isEmpty()) {
            return found;
        }
        // What goes on with a special alone is not on Trakt's list, and comes last.
        return new Found(found.shows().stream().sorted(Comparator.comparing(one -> {
            int place = told.indexOf(one.item().id());
            return place < 0 ? told.size() : place;
        })).toList(), found.complete(), order, true);
    }

    /** The order that the person chose on Trakt; null for the usual one, which is by activity. */
    private static @Nullable Sort order(@Nullable Browsing browsing) {
        OnDeck chosen = browsing == null ? null : browsing.onDeck();
        String by = chosen == null ? null : chosen.sort();
        return chosen == null || by == null || by.equals("activity") ? null
                : new Sort(by, "desc".equals(chosen.sortHow()) ? "desc" : "asc");
    }

    private @Nullable Browsing chosen() {
        try {
            return viewer.browsingNow();
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotSignedIn) {
                throw e;
            }
            LOG.debug("what the person chose cannot be read", e);
            return null;
        }
    }

    /** Trakt's own list; empty where Trakt withholds it or leaves out the shows. */
    private Optional<Page<UpNextEntry>> told(@Nullable Sort order) {
        try {
            Page<UpNextEntry> page = trakt.sync().upNext(order);
            boolean whole = page.items().stream().allMatch(one -> one.show() != null
                    && one.progress() != null && one.progress().aired() != null
                    && (one.progress().nextEpisode() != null
                            || one.progress().aired().equals(one.progress().completed())));
            return whole ? Optional.of(page) : Optional.empty();
        } catch (TraktException e) {
            return switch (e.failure()) {
                case Failure.AppRejected _, Failure.VipOnly _, Failure.NotThere _, Failure.Unexpected _ -> {
                    LOG.debug("Trakt keeps its own list of what is next to itself", e);
                    yield Optional.empty();
                }
                default -> throw e;
            };
        }
    }

    /** Whether the show watched last continues, but is missing. */
    private boolean lacksTheLatest(List<UpNextEntry> told) {
        Optional<Show> latest = trakt.sync().plays(MediaType.EPISODE, null, 1, 1).items().stream()
                .map(Play::show).filter(Objects::nonNull).findFirst();
        return latest.filter(show -> told.stream().noneMatch(
                one -> one.show() != null && one.show().ids().trakt().equals(show.ids().trakt())))
                .flatMap(show -> progress(show, false))
                .filter(one -> one.next().isPresent()
                        && !LeftOut.read(trakt).has(latest.get()))
                .isPresent();
    }

    private Found reckoned(boolean specials) {
        Page<WatchedShow> watched = trakt.watched().shows(1, PageReader.LARGEST);
        LeftOut out = watched.items().isEmpty() ? new LeftOut(Set.of(), Set.of()) : LeftOut.read(trakt);
        List<Show> shows = watched.items().stream()
                .filter(one -> one.show() != null && !out.has(one.show()))
                .sorted(Comparator.comparing(WatchedShow::lastWatchedAt,
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .map(WatchedShow::show)
                .toList();
        List<ShowProgress> going = Parallel.steps(shows.stream().limit(ONE_BY_ONE).toList(),
                show -> progress(show, specials)).stream()
                .flatMap(Optional::stream)
                .filter(one -> one.next().isPresent())
                .sorted(LAST_WATCHED)
                .toList();
        return new Found(going, watched.complete() && shows.size() <= ONE_BY_ONE, null, specials);
    }

    /** Empty where Trakt has no progress of the show, though it lists the show as watched. */
    private Optional<ShowProgress> progress(Show show, boolean specials) {
        try {
            Progress progress = trakt.shows().progress(String.valueOf(show.ids().trakt()), specials, false,
                    viewer.goesByLastActivity());
            return Optional.of(ShowProgress.of(show, progress, specials));
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
