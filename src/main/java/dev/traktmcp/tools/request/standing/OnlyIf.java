package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of a title, for it to be shown or changed: {@code unseen, not rated}. All of it must be so.
 *
 * @param wanted each fact that matters, and whether it must be so
 * @param least of the person's own rating, and {@code most}; 1 and 10 where they matter not
 */
public record OnlyIf(Map<Fact, Boolean> wanted, int least, int most) {
    /** What the person can have done with a title. A show of which some is seen is neither seen nor unseen. */
    public enum Fact {
        SEEN("seen", "seen|watched|viewed|finished"),
        BEGUN("begun", "begun|started|in progress|partly seen|partly watched|watching"),
        RATED("rated", "rated|rating"),
        LISTED("on watchlist", "(?:on |in )?watchlist(?:ed)?|listed|saved"),
        COLLECTED("collected", "collected|owned|own|(?:in )?collection");

        private final String word;
        private final Pattern pattern;

        Fact(String word, String said) {
            this.word = word;
            this.pattern = Pattern.compile(said);
        }
    }

    private static final Pattern BETWEEN = Pattern.compile("[,;&+](?!\\s*$)|\\b(?:and|but)\\b");
    private static final Pattern NEGATION = Pattern.compile("(?:^| )(?:not|no|never|without|non|\\w+n'?t)(?= |$)");
    private static final Pattern PADDING = Pattern.compile(
            "\\b(?:only|if|i|i've|you|have|has|had|it|it's|is|was|are|been|be|already|yet|my|your|the|them|me|that"
                    + "|which|what|those|titles?|a|an)\\b");
    private static final Pattern POINTS = Pattern.compile(
            "rated ?(at least|from|>=|above|over|>|at most|up to|<=|below|under|<)? ?(\\d{1,2})"
                    + " ?(\\+|or (?:more|higher|better)|or (?:less|lower|worse))?");

    public OnlyIf {
        wanted = new LinkedHashMap<>(wanted);
    }

    /**
     * Reads it; null where nothing was said.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where a word is unknown, and where nothing
     *     can be all that was said
     */
    public static @Nullable OnlyIf of(@Nullable String said) {
        if (said == null) {
            return null;
        }
        OnlyIf all = new OnlyIf(Map.of(), 1, 10);
        for (String term : BETWEEN.split(plain(said.replaceAll("(?<=\\d) ?\\+", " or more")))) {
            all = all.with(term.strip());
        }
        return all;
    }

    private static String plain(String said) {
        return said.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[_\\-\"]", " ");
    }

    private OnlyIf with(String term) {
        Matcher negation = NEGATION.matcher(term);
        boolean negated = negation.find();
        String bare = PADDING.matcher(negation.reset().replaceAll(" ")).replaceAll(" ").replaceAll("\\s+", " ").strip();
        Matcher points = POINTS.matcher(bare);
        if (points.matches()) {
            return within(points, negated);
        }
        boolean prefixed = bare.startsWith("un") && fact(bare.substring(2).strip()).isPresent();
        Fact fact = fact(prefixed ? bare.substring(2).strip() : bare).orElseThrow(() -> new BadArguments("only_if",
                "takes seen, unseen, begun, rated, unrated, rated 8 or more, on watchlist, not on watchlist, collected"
                        + " and not collected, several with a comma, not \"" + term + "\"")
                .raise());
        return and(fact, negated == prefixed, least, most);
    }

    private static Optional<Fact> fact(String word) {
        return Arrays.stream(Fact.values()).filter(fact -> fact.pattern.matcher(word).matches()).findFirst();
    }

    /** A rating of so many points. */
    private OnlyIf within(Matcher said, boolean negated) {
        int points = Integer.parseInt(said.group(2));
        String way = said.group(1) == null ? String.valueOf(said.group(3)) : said.group(1);
        int from = switch (way) {
            case "above", "over", ">" -> points + 1;
            case "at most", "up to", "<=", "below", "under", "<", "or less", "or lower", "or worse" -> 1;
            default -> points;
        };
        int to = switch (way) {
            case "below", "under", "<" -> points - 1;
            case "at least", "from", ">=", "above", "over", ">", "or more", "or higher", "or better" -> 10;
            default -> points;
        };
        if (negated || from > 10 || to < 1 || to > 10) {
            throw new BadArguments("only_if", "takes a rating from 1 to 10, like \"rated 8 or more\" or \"rated below"
                    + " 5\"").raise();
        }
        return and(Fact.RATED, true, Math.max(least, from), Math.min(most, to));
    }

    private OnlyIf and(Fact fact, boolean so, int from, int to) {
        Map<Fact, Boolean> all = new LinkedHashMap<>(wanted);
        Boolean before = all.put(fact, so);
        OnlyIf both = new OnlyIf(all, from, to);
        if (before != null && before != so) {
            throw contradiction(word(fact, true) + " and " + word(fact, false));
        }
        if (all.containsKey(Fact.BEGUN) && all.get(Fact.BEGUN) && all.containsKey(Fact.SEEN)) {
            throw contradiction("begun, which is some of it, and " + word(Fact.SEEN, all.get(Fact.SEEN)));
        }
        if (from > to) {
            throw contradiction("rated at least " + from + " and at most " + to);
        }
        return both;
    }

    private static RuntimeException contradiction(String what) {
        return new BadArguments("only_if", "contradicts itself: nothing is both " + what).raise();
    }

    private static String word(Fact fact, boolean so) {
        return so ? fact.word : (fact == Fact.SEEN || fact == Fact.RATED ? "un" : "not ") + fact.word;
    }

    /** What keeps the titles of which it is so, by what it reads at first use; all where nothing was said. */
    public static Predicate<Subject> filter(@Nullable String said, Trakt trakt) {
        OnlyIf condition = of(said);
        Standing standing = new Standing(trakt);
        return subject -> condition == null || condition.fits(subject, standing);
    }

    /** Why each of these is left out, or empty; none where nothing was said. */
    public static Function<Subject, Optional<String>> obstacles(@Nullable String said, Trakt trakt,
            List<Subject> subjects) {
        OnlyIf condition = of(said);
        if (condition == null) {
            return _ -> Optional.empty();
        }
        Standing standing = new Standing(trakt).readFor(condition, subjects);
        return subject -> condition.obstacle(subject, standing);
    }

    /** Refuses it where it can be so of nothing that a tool shows. */
    public static void refuse(@Nullable String said, Fact fact, String why) {
        OnlyIf condition = of(said);
        if (condition != null && Boolean.TRUE.equals(condition.wanted.get(fact))) {
            throw new BadArguments("only_if", why).raise();
        }
    }

    /** As the data of a reply names it; null where nothing was said. */
    public static @Nullable String argument(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition == null ? null : condition.argument();
    }

    /** {@code , only what is unseen}; empty where nothing was said. */
    public static String only(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition == null ? "" : ", only what is " + condition.words();
    }

    /** Where nothing of a place fits, of which all that fits was meant. */
    public static String nothing(@Nullable String onlyIf, String place) {
        OnlyIf condition = of(onlyIf);
        return "Nothing on " + place + (condition == null ? "" : " is " + condition.words())
                + ", so nothing was changed.";
    }

    /** {@code unseen and on watchlist}. */
    public String words() {
        return ReplyText.and(terms());
    }

    /** {@code unseen, on watchlist}, as the argument takes it. */
    public String argument() {
        return String.join(", ", terms());
    }

    private List<String> terms() {
        return wanted.entrySet().stream().map(one -> word(one.getKey(), one.getValue()) + (one.getKey() != Fact.RATED
                ? "" : least == 1 && most == 10 ? "" : least == most ? " " + least
                : most == 10 ? " " + least + " or more" : least == 1 ? " " + most + " or less"
                : " " + least + " to " + most))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether all of it is so of a title. */
    public boolean fits(Subject subject, Standing standing) {
        return obstacle(subject, standing).isEmpty();
    }

    /** What is not so, as a reason: {@code you have seen it}; empty where all is. */
    public Optional<String> obstacle(Subject subject, Standing standing) {
        for (Map.Entry<Fact, Boolean> one : wanted.entrySet()) {
            String why = obstacle(one.getKey(), one.getValue(), subject, standing);
            if (why != null) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private @Nullable String obstacle(Fact fact, boolean so, Subject subject, Standing standing) {
        return switch (fact) {
            case SEEN, BEGUN -> switch (standing.seen(subject)) {
                case ALL -> fact == Fact.SEEN == so ? null : "you have seen it";
                case SOME -> fact == Fact.BEGUN && so ? null : "you have seen a part of it";
                case NONE -> so ? "you have not seen it" : null;
            };
            case RATED -> {
                Standing.Known rating = standing.rating(subject);
                yield !rating.known() ? unknown("rated") : rating.value() == null ? so ? "you have not rated it" : null
                        : so && rating.value() >= least && rating.value() <= most ? null
                        : "you have rated it " + rating.value();
            }
            case LISTED -> place(standing.isListed(subject), so, "on your watchlist");
            case COLLECTED -> place(standing.isCollected(subject), so, "in your collection");
        };
    }

    private static @Nullable String place(@Nullable Boolean there, boolean so, String where) {
        return there == null ? unknown(where) : there == so ? null : "it is " + (there ? "" : "not ") + where;
    }

    private static String unknown(String what) {
        return "not all could be read of what is " + what;
    }
}
