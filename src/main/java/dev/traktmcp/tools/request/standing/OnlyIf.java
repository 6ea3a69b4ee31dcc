package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.amounts.Amount;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of a title, for it to be shown or changed: {@code unseen, not rated}.
 *
 * @param ways each in which a title can fit; one is enough
 */
public record OnlyIf(List<Wanted> ways) {
    /**
     * Reads it; null where nothing was said, or "all".
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where a word is unknown, and where nothing
     *     can be all that was said
     */
    public static @Nullable OnlyIf of(@Nullable String said) {
        List<Wanted> ways = said == null ? List.of() : Conditions.read(said);
        return ways.isEmpty() ? null : new OnlyIf(ways);
    }

    /** What has to be known of a title. */
    Set<Fact> facts() {
        return ways.stream().flatMap(way -> way.facts().keySet().stream()).collect(Collectors.toSet());
    }

    /** What keeps the titles of which it is so, by what it reads at first use; all where nothing was said. */
    public static Predicate<Subject> filter(@Nullable String said, Trakt trakt) {
        OnlyIf condition = of(said);
        Standing standing = new Standing(trakt);
        return subject -> condition == null || condition.fits(subject, standing);
    }

    /** Why a title is left out, or empty, by what it reads at first use; none where nothing was said. */
    public static Function<Subject, Optional<String>> reasons(@Nullable String said, Trakt trakt) {
        OnlyIf condition = of(said);
        return condition == null ? _ -> Optional.empty() : new Obstacles(condition, new Standing(trakt), null)::of;
    }

    /** Whether such a reason is only that Trakt does not tell. */
    public static boolean isUntold(String reason) {
        return reason.contains("Trakt does not say");
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
        if (condition != null && condition.ways.stream().anyMatch(way -> Boolean.TRUE.equals(way.facts().get(fact)))) {
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

    /**
     * Where nothing of a place fits, of which all that fits was meant.
     *
     * @param place {@code on your watchlist}
     */
    public static String nothing(@Nullable String onlyIf, String place) {
        OnlyIf condition = of(onlyIf);
        MediaType kind = condition == null ? null : condition.kind();
        List<Wanted> rest = condition == null ? List.of()
                : condition.ways.stream().map(way -> kind == null ? way : way.ofAnyKind()).toList();
        boolean kindAlone = kind != null && rest.stream().anyMatch(Wanted::isAnything);
        String is = condition == null || kindAlone ? ""
                : (condition.isOfUnknown() ? " is known to be " : " is ") + new OnlyIf(rest).words();
        return (kind == null ? "Nothing " : kindAlone ? "There is no " + kind.word() + " " : "No " + kind.word() + " ")
                + place + is + ", so nothing was changed.";
    }

    /** Of which kind each title has to be; null where that may differ. */
    private @Nullable MediaType kind() {
        List<MediaType> kinds = ways.stream().map(Wanted::kind).filter(Objects::nonNull).toList();
        return kinds.size() == ways.size() && kinds.stream().distinct().count() == 1 ? kinds.getFirst() : null;
    }

    /** {@code unseen and on your watchlist}, {@code collected or longer than 150 minutes}. */
    public String words() {
        return ways.stream().map(Wanted::words).collect(Collectors.joining(" or "));
    }

    /** {@code unseen, on watchlist}, as the argument takes it. */
    public String argument() {
        return ways.stream().map(Wanted::argument).collect(Collectors.joining(" or "));
    }

    private boolean isOf(Amount amount) {
        return ways.stream().anyMatch(way -> way.amounts().containsKey(amount));
    }

    /** Whether it is about what Trakt may not know of a title. */
    private boolean isOfUnknown() {
        return ways.stream().anyMatch(way -> !way.traits().isEmpty()
                || way.amounts().keySet().stream().anyMatch(amount -> amount != Amount.POINTS));
    }

    /** Whether all that Trakt says of the titles has to be known. */
    public static boolean needsDetails(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition != null && (condition.isOf(Amount.MINUTES) || condition.isOf(Amount.EPISODES)
                || condition.ways.stream().flatMap(way -> way.traits().stream())
                        .anyMatch(trait -> trait.any().stream().anyMatch(one -> one.kind() != Trait.Kind.FORMAT)));
    }

    /** What is not so; empty where several ways are said, or nothing that can be turned. */
    public static Optional<OnlyIf> except(String said) {
        OnlyIf condition = of(said);
        return condition == null || condition.ways.size() != 1 || Conditions.isSeveral(said) ? Optional.empty()
                : Optional.of(condition.ways.getFirst().opposites()).filter(ways -> !ways.isEmpty()).map(OnlyIf::new);
    }

    /** Whether the running times of all that may fit have to be known. */
    public static boolean isAboutLength(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition != null && condition.isOf(Amount.MINUTES);
    }

    /** Whether all of it is so of a title. */
    public boolean fits(Subject subject, Standing standing) {
        return new Obstacles(this, standing, null).of(subject).isEmpty();
    }

    /** Whether only what is unseen is wanted. */
    public static boolean isUnseen(@Nullable String said) {
        OnlyIf condition = of(said);
        return condition != null
                && condition.ways.stream().allMatch(way -> Boolean.FALSE.equals(way.facts().get(Fact.SEEN)));
    }
}
