package dev.traktmcp.tools;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.VocabularyApi.Word;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What somebody may mean who has begun to type: with one cheap request at most, soon, without asking anybody to sign
 * in, and never a failure. Safe for use by several threads, as it never changes.
 */
public final class Suggestions {
    private static final LazyLogger LOG = new LazyLogger(Suggestions.class);

    private static final int TITLES = 10;

    /** What is typed. */
    public enum Kind {
        TITLE,
        SHOW,
        MOVIE_SLUG,
        SHOW_SLUG,
        LIST,
        GENRE,
        SERVICE,
        SINCE,
        NONE
    }

    /**
     * What it may become.
     *
     * @param total how many there are; null where that is not known
     * @param more whether there are more than these
     */
    public record Found(List<String> values, @Nullable Integer total, boolean more) {}

    private final @Nullable Trakt trakt;
    private final InstantSource clock;
    private final Duration patience;

    /**
     * @param trakt begins no sign-in; null where nothing is suggested
     * @param patience after which whoever types has typed on
     */
    Suggestions(@Nullable Trakt trakt, InstantSource clock, Duration patience) {
        this.trakt = trakt;
        this.clock = clock;
        this.patience = patience;
    }

    /** Suggests what a beginning may become, best first. */
    public Found of(Kind kind, String begun) {
        Trakt asked = trakt;
        if (asked == null) {
            return nothing();
        }
        try {
            return Deadline.within(patience, clock, () -> of(asked, kind, Text.line(begun).strip()));
        } catch (TraktException | JacksonException e) {
            LOG.debug("nothing is suggested for {}", kind, e);
            return nothing();
        }
    }

    private static Found of(Trakt trakt, Kind kind, String begun) {
        return switch (kind) {
            case TITLE -> titles(trakt, List.of(MediaType.MOVIE, MediaType.SHOW), begun, false);
            case SHOW -> titles(trakt, List.of(MediaType.SHOW), begun, false);
            case MOVIE_SLUG -> titles(trakt, List.of(MediaType.MOVIE), begun, true);
            case SHOW_SLUG -> titles(trakt, List.of(MediaType.SHOW), begun, true);
            case LIST -> matching(begun, trakt.lists().of("me").items().stream().map(list -> Text.line(list.name())));
            case GENRE -> matching(begun, trakt.vocabulary().words("genres").stream().map(Word::name)
                    .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).sorted());
            case SERVICE -> matching(begun, Stream.of("subscriptions", "favorites", "free"));
            case SINCE -> matching(begun, Stream.of("yesterday", "this week", "last week", "this month", "last month",
                    "this year"));
            case NONE -> nothing();
        };
    }

    private static Found nothing() {
        return new Found(List.of(), 0, false);
    }

    private static Found titles(Trakt trakt, List<MediaType> types, String begun, boolean slugs) {
        String words = slugs ? begun.replace('-', ' ').strip() : begun;
        if (words.codePointCount(0, words.length()) < 2) {
            return nothing();
        }
        List<SearchHit> hits = trakt.search().text(types, words, TITLES + 1);
        List<String> values = hits.stream().map(SearchHit::media).filter(Objects::nonNull).limit(TITLES)
                .map(media -> slugs ? slug(media) : named(media)).filter(Objects::nonNull).distinct().toList();
        boolean more = hits.size() > TITLES;
        return new Found(values, more ? null : (Integer) values.size(), more);
    }

    private static @Nullable String slug(Media media) {
        return media.ids() == null ? null : media.ids().slug();
    }

    private static String named(Media media) {
        return Text.line(media.title()) + (media.year() == null ? "" : " (" + media.year() + ")");
    }

    private static Found matching(String begun, Stream<String> all) {
        String start = begun.toLowerCase(Locale.ROOT);
        List<String> some = all.distinct().filter(one -> one.toLowerCase(Locale.ROOT).contains(start)).toList();
        List<String> first = Stream.concat(
                some.stream().filter(one -> one.toLowerCase(Locale.ROOT).startsWith(start)),
                some.stream().filter(one -> !one.toLowerCase(Locale.ROOT).startsWith(start))).toList();
        return new Found(first, first.size(), false);
    }
}
