package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.Progress;
import dev.traktmcp.trakt.model.sync.UpNextEntry;
import dev.traktmcp.trakt.model.sync.WatchedShow;
import dev.traktmcp.trakt.model.users.HiddenItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shows that the person is in the middle of. Trakt has a list of them, which it keeps from some apps or sends them
 * in part; then it is made up from what was watched, with a request for each of the shows watched last.
 */
final class InProgress {
    private static final Logger LOG = LoggerFactory.getLogger(InProgress.class);

    /** How many shows are asked for one by one. */
    static final int ONE_BY_ONE = 30;

    /**
     * @param shows the last watched first
     * @param complete false where only the shows watched last were looked at
     */
    record Found(List<ShowProgress> shows, boolean complete) {}

    private static final Comparator<ShowProgress> LAST_WATCHED = Comparator.comparing(
            ShowProgress::lastWatchedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Trakt trakt;

    InProgress(Trakt trakt) {
        this.trakt = trakt;
    }

    Found read() {
        Optional<Page<UpNextEntry>> told = told();
        if (told.isEmpty() || lacksTheLatest(told.get().items())) {
            return reckoned();
        }
        List<ShowProgress> shows = told.get().items().stream()
                .map(one -> ShowProgress.of(Objects.requireNonNull(one.show()), Objects.requireNonNull(one.progress())))
                .filter(one -> one.next() != null)
                .sorted(LAST_WATCHED)
                .toList();
        return new Found(shows, told.get().complete());
    }

    /** Trakt's own list, or nothing where it does not give it out or leaves out what it is about. */
    private Optional<Page<UpNextEntry>> told() {
        try {
            Page<UpNextEntry> page = trakt.sync().upNext();
            boolean whole = page.items().stream().allMatch(one -> one.show() != null && hasIds(one.show())
                    && one.progress() != null && one.progress().aired() != null
                    && (one.progress().nextEpisode() != null || one.progress().aired().equals(one.progress().completed())));
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

    /** Whether the show watched last goes on, and is missing all the same. */
    private boolean lacksTheLatest(List<UpNextEntry> told) {
        Optional<Show> latest = trakt.sync().plays(MediaType.EPISODE, null, 1, 1).items().stream()
                .map(Play::show).filter(show -> show != null && hasIds(show)).findFirst();
        return latest.filter(show -> told.stream().noneMatch(
                        one -> one.show() != null && one.show().ids().trakt().equals(show.ids().trakt())))
                .flatMap(this::progress)
                .filter(one -> one.next() != null
                        && !hidden().contains(Objects.requireNonNull(one.item().ids()).trakt()))
                .isPresent();
    }

    private Found reckoned() {
        Page<WatchedShow> watched = trakt.watched().shows(1, PageReader.LARGEST);
        Set<Long> hidden = watched.items().isEmpty() ? Set.of() : hidden();
        List<Show> shows = watched.items().stream()
                .filter(one -> one.show() != null && hasIds(one.show()) && !hidden.contains(one.show().ids().trakt()))
                .sorted(Comparator.comparing(WatchedShow::lastWatchedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(WatchedShow::show)
                .toList();
        List<ShowProgress> going = Parallel.map(shows.stream().limit(ONE_BY_ONE).toList(), this::progress).stream()
                .flatMap(Optional::stream)
                .filter(one -> one.next() != null)
                .sorted(LAST_WATCHED)
                .toList();
        return new Found(going, watched.complete() && shows.size() <= ONE_BY_ONE);
    }

    /** Trakt may list a show as watched and not know it. */
    private Optional<ShowProgress> progress(Show show) {
        try {
            Progress progress = trakt.shows().progress(String.valueOf(show.ids().trakt()), false);
            return Optional.of(ShowProgress.of(show, progress));
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The Trakt ids of shows that the person dropped or does not want to see here. */
    private Set<Long> hidden() {
        List<HiddenItem> items = new ArrayList<>();
        try {
            for (String section : List.of("progress_watched", "dropped")) {
                items.addAll(trakt.users().hidden(section, MediaType.SHOW).items());
            }
        } catch (TraktException e) {
            LOG.debug("what is hidden cannot be read", e); // a show too many is better than no answer
        }
        Set<Long> ids = new HashSet<>();
        items.stream().flatMap(item -> Stream.ofNullable(item.show())).filter(InProgress::hasIds)
                .forEach(show -> ids.add(show.ids().trakt()));
        return ids;
    }

    private static boolean hasIds(Show show) {
        return show.ids() != null && show.ids().trakt() != null;
    }
}
