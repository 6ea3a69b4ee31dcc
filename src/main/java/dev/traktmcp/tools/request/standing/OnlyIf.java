package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
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
 * @param kind movie or show; null for both
 */
public record OnlyIf(Map<Fact, Boolean> wanted, int least, int most, Lasting lasting, @Nullable MediaType kind) {
    /**
     * What the person can have done with a title. A show of which some is seen is neither seen nor unseen. Begun is
     * what is seen in whole or in part, or paused; in progress is what is begun and not finished.
     */
    public enum Fact {
        SEEN("seen", "seen|watched|viewed|finished"),
        BEGUN("begun", "(?:begun|started)(?: (?:watching|to watch))?"),
        IN_PROGRESS("in progress", "in progress|(?:partly|partially|half) (?:seen|watched)|(?:(?:currently|still|now"
                + "|right now) )?watching(?: (?:now|right now|currently))?|in middle of(?: watching)?"),
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

    private static final Pattern BETWEEN = Pattern.compile("(?i)[,;&+](?!\\s*$)|\\b(?:and|but)\\b");
    private static final Pattern NEGATION = Pattern.compile("(?:^| )(?:not|no|never|without|non|\\w+n'?t)(?= |$)");
    /** Who asks for what they do not watch "already" wants nothing that they have finished. */
    private static final Pattern ALREADY = Pattern.compile("\\balready\\b");
    private static final Pattern PADDING = Pattern.compile(
            "\\b(?:only|if|i've|i'm|i|am|you|have|has|had|it|it's|is|was|are|been|be|already|yet|my|your|the|them|me"
                    + "|that|which|what|those|titles?|a|an)\\b");
    private static final Pattern KIND = Pattern.compile(
            "\\b(?:(movies?|(?:feature )?films?)|(?:tv )?(?:shows?|series))\\b");

    public OnlyIf {
        wanted = new LinkedHashMap<>(wanted);
    }

    /**
     * Reads it; null where nothing was said, or "all".
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where a word is unknown, and where nothing
     *     can be all that was said
     */
    public static @Nullable OnlyIf of(@Nullable String said) {
        if (said == null) {
            return null;
        }
        OnlyIf all = new OnlyIf(Map.of(), 1, 10, Lasting.ANY, null);
        String[] terms = BETWEEN.split(Lasting.inMinutes(
                Unfinished.asInProgress(plain(said.replaceAll("(?<=\\d) ?\\+", " or more")))));
        String[] spelt = BETWEEN.split(said);
        for (int i = 0; i < terms.length; i++) {
            all = all.with(terms[i].strip(), spelt.length == terms.length ? spelt[i] : terms[i]);
        }
        return all.terms("").isEmpty() ? null : all;
    }

    private static String plain(String said) {
        return said.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[_\\-\"]", " ");
    }

    private OnlyIf with(String term, String spelt) {
        Matcher negation = NEGATION.matcher(term);
        boolean negated = negation.find();
        String bare = PADDING.matcher(negation.reset().replaceAll(" ")).replaceAll(" ").replaceAll("\\s+", " ").strip();
        if (!negated && bare.matches("all|any|every|everything|anything")) {
            return this;
        }
        Matcher kind = KIND.matcher(bare);
        if (kind.find()) {
            String rest = kind.replaceFirst(" ").replaceAll("\\s+", " ").strip();
            boolean movies = kind.group(1) != null != (negated && rest.isEmpty());
            OnlyIf ofKind = of(movies ? MediaType.MOVIE : MediaType.SHOW);
            return rest.isEmpty() ? ofKind : ofKind.with(negated ? "not " + rest : rest, spelt);
        }
        Optional<Lasting> length = Lasting.read(bare, negated);
        if (length.isPresent()) {
            return lasting(lasting.and(length.get()));
        }
        Optional<Points> points = Points.read(bare, negated);
        if (points.isPresent()) {
            return and(Fact.RATED, true, Math.max(least, points.get().least()), Math.min(most, points.get().most()));
        }
        boolean prefixed = bare.startsWith("un") && fact(bare.substring(2).strip()).isPresent();
        Fact fact = fact(prefixed ? bare.substring(2).strip() : bare).orElseThrow(() -> UnknownTerm.of(spelt));
        boolean so = negated == prefixed;
        boolean atAll = !so && fact == Fact.IN_PROGRESS && ALREADY.matcher(term).find();
        return and(atAll ? Fact.BEGUN : fact, so, least, most);
    }

    private static Optional<Fact> fact(String word) {
        return Arrays.stream(Fact.values()).filter(fact -> fact.pattern.matcher(word).matches()).findFirst();
    }

    private OnlyIf and(Fact fact, boolean so, int from, int to) {
        Map<Fact, Boolean> all = new LinkedHashMap<>(wanted);
        Boolean before = all.put(fact, so);
        Contradiction.refuse(all, before != null && before != so ? fact : null);
        if (from > to) {
            throw Contradiction.of("rated at least " + from + " and at most " + to);
        }
        return new OnlyIf(all, from, to, lasting, kind);
    }

    private OnlyIf lasting(Lasting both) {
        if (both.least() > both.most()) {
            throw Contradiction.of(both.words().replace(", ", " and "));
        }
        return new OnlyIf(wanted, least, most, both, kind);
    }

    private OnlyIf of(MediaType only) {
        if (kind != null && kind != only) {
            throw Contradiction.of("a movie and a show");
        }
        return new OnlyIf(wanted, least, most, lasting, only);
    }

    static String word(Fact fact, boolean so) {
        return so ? fact.word : (fact == Fact.SEEN || fact == Fact.RATED ? "un" : "not ") + fact.word;
    }

    /** What keeps the titles of which it is so, by what it reads at first use; all where nothing was said. */
    public static Predicate<Subject> filter(@Nullable String said, Trakt trakt) {
        OnlyIf condition = of(said);
        Standing standing = new Standing(trakt);
        return subject -> condition == null || condition.fits(subject, standing);
    }

    /** Why each of these is left out, or empty; none where nothing was said. {@code wording} tells days. */
    public static Function<Subject, Optional<String>> obstacles(@Nullable String said, Trakt trakt,
            List<Subject> subjects, @Nullable TimeFormat wording) {
        OnlyIf condition = of(said);
        return condition == null ? _ -> Optional.empty()
                : new Obstacles(condition, new Standing(trakt).readFor(condition, subjects), wording)::of;
    }

    /**
     * The same where some of these stand for episodes that are looked at one by one: of a season or a show it is enough
     * that not all of it is seen, and of what is {@code spread}, whether it is seen does not matter.
     */
    public static Function<Subject, Optional<String>> obstaclesOfParts(@Nullable String said, Trakt trakt,
            List<Subject> subjects, boolean spread, TimeFormat wording) {
        OnlyIf condition = of(said);
        return condition == null ? _ -> Optional.empty()
                : new Obstacles(condition, new Standing(trakt).readFor(condition, subjects), wording).ofParts(spread);
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
        String is = condition == null ? ""
                : (condition.lasting.isAny() ? " is " : " is known to be ") + condition.words();
        return "Nothing on " + place + is + ", so nothing was changed.";
    }

    /** {@code unseen and on watchlist}. */
    public String words() {
        return ReplyText.and(terms("a " + (kind == null ? "" : kind.word())));
    }

    /** {@code unseen, on watchlist}, as the argument takes it. */
    public String argument() {
        return String.join(", ", terms(kind == null ? "" : kind.plural()));
    }

    private List<String> terms(String ofKind) {
        List<String> terms = wanted.entrySet().stream()
                .map(one -> word(one.getKey(), one.getValue()) + (one.getKey() == Fact.RATED ? points() : ""))
                .collect(Collectors.toCollection(ArrayList::new));
        if (kind != null) {
            terms.add(ofKind);
        }
        if (!lasting.isAny()) {
            terms.add(lasting.words());
        }
        return terms;
    }

    private String points() {
        return least == 1 && most == 10 ? "" : least == most ? " " + least : most == 10 ? " " + least + " or more"
                : least == 1 ? " " + most + " or less" : " " + least + " to " + most;
    }

    /** Whether the running times of all that may fit have to be known. */
    public static boolean isAboutLength(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition != null && !condition.lasting.isAny();
    }

    /** Whether all of it is so of a title. */
    public boolean fits(Subject subject, Standing standing) {
        return new Obstacles(this, standing, null).of(subject).isEmpty();
    }

    /** Whether only what is unseen is wanted. */
    public static boolean isUnseen(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition != null && Boolean.FALSE.equals(condition.wanted.get(Fact.SEEN));
    }
}
