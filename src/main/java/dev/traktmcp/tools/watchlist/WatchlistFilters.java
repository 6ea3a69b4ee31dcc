package dev.traktmcp.tools.watchlist;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.tools.request.narrowing.ButFor;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a question about the watchlist, by the names of their arguments.
 *
 * @param wish what can be watched now; null for anything
 */
record WatchlistFilters(GetWatchlist.Input in, TitleWish rare, @Nullable Choice wish, Trakt trakt,
        Streaming streaming) {

    /** All that we look at ourselves, but for what streams. */
    Predicate<Subject> wanted(NotKnown unknown) {
        Map<String, Predicate<Subject>> filters = byName();
        return subject -> unknown.fits(subject, filters);
    }

    /** Of an empty answer, what each filter hides. */
    ButFor leftOut() {
        List<Subject> all = trakt.sync().watchlistInFull(null, Sort.RANK).items().stream()
                .flatMap(entry -> SavedEntries.subject(entry).stream()).toList();
        Map<String, UnaryOperator<List<Subject>>> filters = new LinkedHashMap<>();
        MediaType type = MediaType.of(in.kind());
        if (type != null) {
            filters.put(in.only() == null ? "type" : "only", ButFor.each(subject -> subject.type() == type));
        }
        byName().forEach((name, wanted) -> filters.put(name, ButFor.each(wanted)));
        if (wish != null) {
            filters.put("streaming", some -> streaming.pick(some, true, Optional::of, wish, 1, Streaming.MOST).items());
        }
        return ButFor.of(all, subject -> Optional.of(ItemView.of(subject)), filters);
    }

    private Map<String, Predicate<Subject>> byName() {
        List<String> genres = in.genres();
        Map<String, Predicate<Subject>> filters = new LinkedHashMap<>();
        Integer year = in.year();
        if (year != null) {
            filters.put("year", subject -> year.equals(subject.media().year()));
        }
        if (genres != null) {
            filters.put("genres", subject -> Genres.share(subject.media().genres(), genres));
        }
        if (in.languages() != null) {
            List<String> languages = in.languages();
            filters.put("languages", subject -> languages.contains(subject.media().language()));
        }
        if (in.countries() != null) {
            List<String> countries = in.countries();
            filters.put("countries", subject -> countries.contains(subject.media().country()));
        }
        if (in.maxRuntime() != null) {
            int most = in.maxRuntime();
            filters.put("max_runtime",
                    subject -> NotKnown.minutes(subject) instanceof Integer known && known <= most);
        }
        rare.byName().forEach(filters::put);
        if (in.onlyIf() != null) {
            filters.put("only_if", OnlyIf.filter(in.onlyIf(), trakt));
        }
        return filters;
    }
}
