package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.trakt.ListsApi;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the titles of a phrase are: on a list, or in the collection. Looks each name up once; safe for threads. */
final class Places {
    private static final Pattern QUOTES = Pattern.compile("^[\"“„']|[\"”“']$");
    private static final Pattern AROUND =
            Pattern.compile("^(?:my|the|our) (?:list )?|^list | list$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLLECTION = Pattern.compile("(?i)(?:(?:my|our|the) )?collection");

    private final Trakt trakt;
    private final Map<String, Optional<Place>> known = new ConcurrentHashMap<>();

    Places(Trakt trakt) {
        this.trakt = trakt;
    }

    /** One of them. */
    interface Place {
        /** All that it holds, with details; null for all kinds. */
        List<Subject> titles(@Nullable MediaType kind);
    }

    /** Empty where no list is called so. */
    Optional<Place> of(String said) {
        String name = QUOTES.matcher(said).replaceAll("");
        return known.computeIfAbsent(name, _ -> list(name).or(() -> list(bare(name)))
                .<Place>map(list -> kind -> on(list, kind))
                .or(() -> COLLECTION.matcher(name).matches() ? Optional.of(this::owned) : Optional.empty()));
    }

    /** @throws TraktException with {@code ListNotFound} or {@code ListUnclear}, which says what lists there are */
    void require(String said) {
        new ListFinder(trakt).requireOne(bare(QUOTES.matcher(said).replaceAll("")));
    }

    private static String bare(String name) {
        return QUOTES.matcher(AROUND.matcher(name).replaceAll("")).replaceAll("");
    }

    private Optional<FoundList> list(String name) {
        try {
            return Optional.of(new ListFinder(trakt).requireOne(name));
        } catch (TraktException e) {
            if (e.failure() instanceof ListNotFound || e.failure() instanceof ListUnclear) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Subject> on(FoundList list, @Nullable MediaType kind) {
        return trakt.lists().itemsInFull(list.at(), ListsApi.ALL_TYPES, Sort.RANK).items().stream()
                .flatMap(entry -> Subject.of(
                        entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode()).stream())
                .filter(subject -> kind == null || subject.type() == kind)
                .toList();
    }

    List<Subject> owned(@Nullable MediaType kind) {
        Stream<CollectionEntry> movies = kind == null || kind == MediaType.MOVIE
                ? trakt.collection().movies(true).items().stream() : Stream.of();
        Stream<CollectionEntry> shows = kind == null || kind == MediaType.SHOW
                ? trakt.collection().shows(true).items().stream() : Stream.of();
        return Stream.concat(movies, shows)
                .flatMap(entry -> Stream.ofNullable(entry.movie() != null ? entry.movie() : entry.show()))
                .map(media -> new Subject(media, null, null)).toList();
    }
}
