package dev.traktmcp.tools.request.amounts;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a title can have much or little of, and how that is said behind the signs of {@link Comparisons}. */
public enum Amount {
    /** Of the person's own rating. */
    POINTS("\\d{1,2}", "(?:with )?(?:(?<rated>rat(?:ed|ing)|scored?|gave|given|graded|points|stars)"
            + "(?: (?:with|of|as|at|it|is|points|stars|rated|anywhere|somewhere|perfect))* )?"
            + "%s(?<unit> points)?(?! (?:minutes|points|seasons?|episodes?))"),
    /** How long it lasts; of a show an episode. */
    MINUTES("\\d{1,4}", "(?:(?:with|run(?:s|ning)?(?: ?time)?|last(?:s|ing)?|duration|length|of|time|for) )*"
            + "%s minutes(?: (?:(?:per|each) )?episode)?(?: long)?"),
    /** When it came out, of a show its first season. */
    YEARS("(?:18|19|20)\\d\\d", "(?:(?:first|released?|made|came|come|comes|coming|out|aired|airing|premiered|produced"
            + "|shot|filmed|year|years|dated|from|in|of|during) )*%s(?! (?:minutes|points|seasons?|episodes?))"),
    /** How many seasons of a show have begun. */
    SEASONS("\\d{1,3}", Counted.BEFORE + "%s seasons?(?: long)?"),
    /** How many episodes of a show have aired. */
    EPISODES("\\d{1,4}", Counted.BEFORE + "%s episodes?(?: long)?");

    /** The best rating. */
    public static final int BEST = 10;
    private static final int ROUND = 5;

    private static final class Counted {
        static final String BEFORE = "(?:(?:with|has|have|having|of|in|run(?:s|ning)?|for|total) )*";
    }

    /** What was found, and what is left of the words. */
    public record Found(Bounds bounds, String rest) {}

    private final Pattern said;

    Amount(String digits, String said) {
        this.said = Pattern.compile(
                "(?:^|(?<= ))(?<not>not )?" + said.formatted(Bounds.said(digits)) + "(?= |$)");
    }

    /**
     * Reads the first in words in signs.
     *
     * @param further whether numbers alone are meant, as they follow others of these
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} for a rating that nobody can give, and
     *     where it is not said whether more or less is meant
     */
    public Optional<Found> in(String signs, boolean further) {
        Matcher found = said.matcher(signs);
        while (found.find()) {
            boolean alone = this == POINTS && found.group("rated") == null && found.group("unit") == null;
            if (!alone || further && found.group().equals(signs)) {
                Bounds bounds = checked(found);
                String rest = signs.substring(0, found.start()) + " " + signs.substring(found.end());
                return Optional.of(new Found(bounds, rest.replaceAll(" +", " ").strip()));
            }
        }
        return Optional.empty();
    }

    private Bounds checked(Matcher found) {
        Bounds bounds = Bounds.of(found);
        boolean not = found.group("not") != null;
        return switch (this) {
            case POINTS -> {
                Bounds points = bounds.and(new Bounds(1, BEST));
                if (not || points.isEmpty() || bounds.most() > BEST && bounds.most() != Bounds.ENDLESS) {
                    throw wrong("takes a rating from 1 to 10, like \"rated 8 or more\" or \"rated below 5\"");
                }
                yield points;
            }
            case MINUTES -> {
                if (bounds.least() == bounds.most()) {
                    throw wrong("takes a running time as \"longer than " + bounds.least() + " minutes\" or \"at most "
                            + bounds.least() + " minutes\"");
                }
                yield not ? turned(bounds) : bounds;
            }
            case YEARS, SEASONS, EPISODES -> not ? turned(bounds) : bounds;
        };
    }

    private static Bounds turned(Bounds bounds) {
        if (!bounds.isOpen()) {
            throw wrong("cannot leave out what lies between: say \"before 1990 or after 1999\"");
        }
        return bounds.turned().getFirst();
    }

    private static RuntimeException wrong(String what) {
        return new BadArguments("only_if", what).raise();
    }

    /** {@code 8 or more}, {@code longer than 120 minutes}, {@code released in 1990 to 1999}. */
    public String words(Bounds bounds) {
        return switch (this) {
            case POINTS -> points(bounds);
            case MINUTES -> minutes(bounds);
            case YEARS -> "released in " + among(bounds, 0, Bounds.ENDLESS, " or later", " or earlier");
            case SEASONS -> counted(bounds, "season");
            case EPISODES -> counted(bounds, "episode");
        };
    }

    private static String counted(Bounds bounds, String what) {
        String words = bounds.least() <= 1 && bounds.most() < Bounds.ENDLESS && bounds.most() > bounds.least()
                ? "at most " + bounds.most()
                : bounds.most() == Bounds.ENDLESS ? "at least " + bounds.least()
                : bounds.least() == bounds.most() ? String.valueOf(bounds.least())
                : bounds.least() + " to " + bounds.most();
        return "with " + words + " " + what + (words.matches("(?:.* )?1") ? "" : "s");
    }

    private static String points(Bounds bounds) {
        return among(bounds, 1, BEST, " or more", " or less");
    }

    private static String among(Bounds bounds, int first, int last, String more, String less) {
        return bounds.least() == bounds.most() ? String.valueOf(bounds.least())
                : bounds.most() == last ? bounds.least() + more
                : bounds.least() == first ? bounds.most() + less : bounds.least() + " to " + bounds.most();
    }

    private static String minutes(Bounds bounds) {
        int least = bounds.least();
        int most = bounds.most();
        String longer = least == 0 ? "" : (least - 1) % ROUND == 0 ? "longer than " + (least - 1) + " minutes"
                : "at least " + least + " minutes";
        String shorter = most == Bounds.ENDLESS ? "" : (most + 1) % ROUND == 0 ? "shorter than " + (most + 1)
                + " minutes" : "at most " + most + " minutes";
        return longer + (longer.isEmpty() || shorter.isEmpty() ? "" : ", ") + shorter;
    }

    /** Why a title does not fit, or null; what is rated is told elsewhere. */
    public @Nullable String obstacle(Bounds bounds, Subject subject) {
        if (this == YEARS) {
            Integer year = subject.media().year();
            return year == null ? "Trakt does not say from which year it is"
                    : bounds.hold(year) ? null : "it is from " + year;
        }
        if (this == EPISODES) {
            return count(bounds, subject, "episode",
                    () -> subject.media() instanceof Show show ? show.airedEpisodes() : null);
        }
        if (subject.type() == MediaType.SEASON) {
            return "it is a season, and Trakt does not say how long all of it is";
        }
        Integer minutes = subject.runtime();
        return minutes == null || minutes == 0 ? "Trakt does not say how long it is"
                : bounds.hold(minutes) ? null : "it lasts " + minutes + " minutes";
    }

    /** Why a show does not have so many of something, or null; {@code known} is null where Trakt does not tell. */
    public static @Nullable String count(Bounds bounds, Subject subject, String what,
            Supplier<@Nullable Integer> known) {
        if (subject.type() != MediaType.SHOW) {
            return "it is " + (subject.type() == MediaType.EPISODE ? "an " : "a ") + subject.type().word()
                    + ", and no show with " + what + "s";
        }
        Integer number = known.get();
        return number == null ? "Trakt does not say how many " + what + "s it has"
                : bounds.hold(number) ? null : "it has " + number + " " + what + (number == 1 ? "" : "s");
    }
}
