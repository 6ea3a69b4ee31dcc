package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.language.Language;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
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
public final class WatchedThen {
    private static final String SEEN = "(?: that| which)? (?:i|we)(?:['’]ve| have)?(?: just)? (?:watched|saw|seen)";
    private static final String WHAT = "(?<what>films?|movies?|episodes?|titles?|things?)";
    private static final Pattern THEN = Pattern.compile(
            "(?:everything|all|what|whatever|(?:all )?(?:of )?(?:the )?" + WHAT + ")" + SEEN + " (?<when>.+)");
    private static final Pattern LAST = Pattern.compile(
            "(?:the |my )?(?:last|latest) (?:(?<count>\\S+) )?" + WHAT + SEEN);
    private static final Pattern HOUR = Pattern.compile(
            "\\d:\\d{2}|\\d ?[ap]m\\b|\\d ?(?:h|uhr|o['’]clock)\\b|\\bat \\d|\\b(?:noon|midnight)\\b");
    /** More of the latest plays are not looked through. */
    private static final int LOOKED_THROUGH = 100;

    private final Trakt trakt;
    private final TimeParser times;

    public WatchedThen(Trakt trakt, TimeParser times) {
        this.trakt = trakt;
        this.times = times;
    }

    /**
     * What was seen then, each once; empty where the words are no such phrase.
     *
     * @throws TraktException with {@code BadArguments} where nothing was seen then, one was named and several were
     *     seen, or they are too many
     */
    public Optional<List<Subject>> read(String said) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(words);
        if (last.matches()) {
            return count(last.group("count"), last.group("what")).map(count -> some(trakt.sync()
                    .plays(type(last.group("what")), null, 1, LOOKED_THROUGH).items(), said).stream()
                    .limit(count).toList().reversed());
        }
        Matcher then = THEN.matcher(words);
        return !then.matches() ? Optional.empty()
                : span(then.group("when")).map(span -> then(span, then.group("what"), said));
    }

    private List<Subject> then(Span span, @Nullable String what, String said) {
        List<Play> plays = within(span, what);
        List<Subject> seen = some(plays.isEmpty() ? within(times.withNight(span), what) : plays, said).reversed();
        if (what != null && !what.endsWith("s") && seen.size() > 1) {
            throw wrong(said, "can mean " + ReplyText.and(seen.stream().map(ReplyText::of).toList())
                    + ": ask which is meant");
        }
        if (seen.size() > Items.AT_ONCE) {
            throw wrong(said, "means " + seen.size() + " movies and episodes: name a shorter time");
        }
        return seen;
    }

    private List<Play> within(Span span, @Nullable String what) {
        return trakt.sync().history(type(what), null, span.start(), span.end()).items().stream()
                .filter(play -> play.watchedAt() != null && span.holds(play.watchedAt())).toList();
    }

    private static List<Subject> some(List<Play> plays, String said) {
        List<Subject> seen = plays.stream()
                .flatMap(play -> Subject.of(play.type(), play.movie(), play.show(), null, play.episode()).stream())
                .distinct().collect(Collectors.toList());
        if (seen.isEmpty()) {
            throw wrong(said, "names nothing, as your history has no such play: get_history shows what there is");
        }
        return seen;
    }

    private Optional<Span> span(String when) {
        if (HOUR.matcher(when).find()) {
            throw wrong(when, "names an hour: name the titles that are meant, or the day alone");
        }
        try {
            return Optional.of(times.period(when));
        } catch (TraktException e) {
            if (e.failure() instanceof BadArguments) {
                return Optional.empty(); // then it may be a title
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

    private static @Nullable MediaType type(@Nullable String what) {
        return what == null || what.startsWith("t") ? null
                : what.startsWith("episode") ? MediaType.EPISODE : MediaType.MOVIE;
    }

    private static TraktException wrong(String said, String wrong) {
        return new BadArguments("title", "\"" + said + "\" " + wrong).raise();
    }
}
