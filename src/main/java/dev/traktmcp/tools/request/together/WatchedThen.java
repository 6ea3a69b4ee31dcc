package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NamesNothing;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.language.Language;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Movies and episodes named by when the person saw them: "what I saw yesterday", "the film I watched on Friday", "the
 * last three episodes I watched".
 */
final class WatchedThen {
    private static final String SEEN = "(?: that| which)? (?:i|we)(?:['’]ve| have)?(?: just)? (?:watched|saw|seen)";
    private static final String WHAT = "(?<what>films?|movies?|episodes?|titles?|things?)";
    private static final Pattern THEN = Pattern.compile(
            "(?:everything|all|what|whatever|(?:all )?(?:of )?(?:the )?" + WHAT + ")" + SEEN + " (?<when>.+)");
    private static final Pattern LAST = Pattern.compile(
            "(?:the |my )?(?:last|latest) (?:(?<count>\\S+) )?" + WHAT + SEEN);
    /** More of the latest plays are not looked through. */
    private static final int LOOKED_THROUGH = 100;
    private static final int SHOWN = 5;

    private final Trakt trakt;
    private final Viewer viewer;
    private final boolean details;

    /** @param details whether all that Trakt says of the titles is wanted */
    WatchedThen(Trakt trakt, Viewer viewer, boolean details) {
        this.trakt = trakt;
        this.viewer = viewer;
        this.details = details;
    }

    /**
     * What was seen then, each once; empty where the words are no such phrase.
     *
     * @param type what else of it is said: movie or episode (a show is its episodes); null where nothing is
     * @throws TraktException with {@code BadArguments} where nothing was seen then, one was named and several were
     *     seen, or they are too many
     */
    Optional<List<Subject>> read(String said, @Nullable String type) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(words);
        if (last.matches()) {
            return count(last.group("count"), last.group("what")).map(count -> some(
                    latest(type(last.group("what"), type)), said).stream()
                    .limit(count).toList().reversed());
        }
        Matcher then = THEN.matcher(words);
        return !then.matches() ? Optional.empty()
                : span(then.group("when")).map(span -> then(span, then.group("what"), type, said));
    }

    /** The days or hours that such a phrase means; empty for others, and for the latest plays. */
    Optional<Span> when(String said) {
        Matcher then = THEN.matcher(said.strip().toLowerCase(Locale.ROOT));
        return then.matches() ? span(then.group("when")) : Optional.empty();
    }

    private List<Subject> then(Span span, @Nullable String what, @Nullable String type, String said) {
        MediaType of = type(what, type);
        List<Play> plays = within(span, of);
        List<Subject> seen = some(
                plays.isEmpty() ? within(viewer.times().withNight(span), of) : plays, said).reversed();
        refuseSeveral(said, what, seen);
        if (seen.size() > Items.AT_ONCE) {
            throw wrong(said, "means " + seen.size() + " movies and episodes: name a shorter time");
        }
        return seen;
    }

    /** @param what how it was called, "the film"; null where nothing says that it is one */
    static void refuseSeveral(String said, @Nullable String what, List<Subject> named) {
        if (what != null && !what.endsWith("s") && named.size() > 1) {
            int more = named.size() - SHOWN;
            throw wrong(said, "can mean " + (more > 0
                    ? String.join(", ", named.stream().limit(SHOWN).map(ReplyText::of).toList()) + " and " + more
                            + " more"
                    : ReplyText.and(named.stream().map(ReplyText::of).toList()))
                    + ": ask which is meant");
        }
    }

    private List<Play> latest(@Nullable MediaType type) {
        return (details ? trakt.sync().history(type, null, null, null, 1, LOOKED_THROUGH)
                : trakt.sync().plays(type, null, 1, LOOKED_THROUGH)).items();
    }

    private List<Play> within(Span span, @Nullable MediaType type) {
        return (details ? trakt.sync().historyInFull(type, span.start(), span.end())
                : trakt.sync().history(type, null, span.start(), span.end())).items().stream()
                .filter(play -> play.watchedAt() != null && span.holds(play.watchedAt())).toList();
    }

    private static List<Subject> some(List<Play> plays, String said) {
        List<Subject> seen = plays.stream()
                .flatMap(play -> Subject.of(play.type(), play.movie(), play.show(), null, play.episode()).stream())
                .distinct().collect(Collectors.toList());
        if (seen.isEmpty()) {
            throw new NamesNothing(said, ", as your history has no such play").raise();
        }
        return seen;
    }

    private Optional<Span> span(String when) {
        return span(when, viewer.times());
    }

    /** The days or hours that words mean; empty for other words, which may be a title. */
    static Optional<Span> span(String when, TimeParser times) {
        try {
            return times.hours(when).or(() -> Optional.of(times.period(when)));
        } catch (TraktException e) {
            if (e.failure() instanceof BadArguments) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Integer> count(@Nullable String said, String what) {
        return said == null ? Optional.of(1).filter(_ -> !what.endsWith("s"))
                : said.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(said))
                : Language.all().flatMap(language -> language.at("number", List.of(said), 0).stream())
                        .map(word -> Integer.valueOf(word.meaning())).findFirst();
    }

    /** A play is of a movie or an episode, whatever part of its show is said. */
    private static @Nullable MediaType type(@Nullable String what, @Nullable String said) {
        return what == null || what.startsWith("t") ? said == null ? null : of(MediaType.MOVIE.word().equals(said))
                : of(!what.startsWith("episode"));
    }

    private static MediaType of(boolean movie) {
        return movie ? MediaType.MOVIE : MediaType.EPISODE;
    }

    static TraktException wrong(String said, String wrong) {
        return new BadArguments("title", "\"" + said + "\" " + wrong).raise();
    }
}
