package dev.traktmcp.tools.request.standing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.amounts.Amount;
import dev.traktmcp.tools.request.amounts.Bounds;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a condition is not so of a title.
 *
 * @param wording says when something was seen; null to leave that out
 */
record Obstacles(OnlyIf condition, Standing standing, @Nullable TimeFormat wording) {

    /** As a reason: {@code you have seen it}; empty where all is so. */
    Optional<String> of(Subject subject) {
        return of(subject, false);
    }

    /** @param spread whether an episode stands for more than itself */
    Function<Subject, Optional<String>> ofParts(boolean spread) {
        return subject -> of(subject, subject.type() == MediaType.SHOW || subject.type() == MediaType.SEASON
                ? standing.seen(subject) == Standing.Seen.SOME : spread);
    }

    /** Where there are several ways to fit, why none of them is open. */
    private Optional<String> of(Subject subject, boolean partsUnseen) {
        List<String> reasons = new ArrayList<>();
        for (Wanted way : condition.ways()) {
            Optional<String> reason = of(way, subject, partsUnseen);
            if (reason.isEmpty()) {
                return reason;
            }
            reasons.add(reason.get());
        }
        return Optional.of(ReplyText.and(reasons.stream().distinct().toList()));
    }

    private Optional<String> of(Wanted way, Subject subject, boolean partsUnseen) {
        if (way.kind() != null && subject.media().type() != way.kind()) {
            return Optional.of("it is a " + subject.media().type().word());
        }
        for (Map.Entry<Amount, Bounds> one : way.amounts().entrySet()) {
            String why = one.getKey() == Amount.POINTS || one.getKey() == Amount.SEASONS ? null
                    : one.getKey().obstacle(one.getValue(), subject);
            if (why != null) {
                return Optional.of(why);
            }
        }
        for (Trait trait : way.traits()) {
            String why = TraitOf.obstacle(trait, subject, standing);
            if (why != null) {
                return Optional.of(why);
            }
        }
        for (Map.Entry<Fact, Boolean> one : way.facts().entrySet()) {
            boolean settled = partsUnseen && one.getKey() == Fact.SEEN && !one.getValue();
            String why = settled ? null : of(one.getKey(), one.getValue(), way, subject);
            if (why != null) {
                return Optional.of(why);
            }
        }
        Bounds seasons = way.amounts().get(Amount.SEASONS);
        return seasons == null ? Optional.empty()
                : Optional.ofNullable(Amount.count(seasons, subject, "season", () -> standing.seasons(subject)));
    }

    private @Nullable String of(Fact fact, boolean so, Wanted way, Subject subject) {
        return switch (fact) {
            case SEEN -> switch (standing.seen(subject)) {
                case ALL -> so ? null : "you have seen it" + when(subject);
                case SOME -> "you have seen a part of it";
                case NONE -> so ? "you have not seen it" : null;
            };
            case BEGUN -> switch (standing.seen(subject)) {
                case ALL -> so ? null : "you have seen it" + when(subject);
                case SOME -> so ? null : "you have seen a part of it";
                case NONE -> unlessPaused(so, subject);
            };
            case IN_PROGRESS -> switch (standing.seen(subject)) {
                case ALL -> so ? "you have seen all of it" + when(subject) : null;
                case SOME -> so ? null : "you have seen a part of it";
                case NONE -> unlessPaused(so, subject);
            };
            case RATED -> {
                Standing.Known rating = standing.rating(subject);
                yield !rating.known() ? unknown("rated") : rating.value() == null ? so ? "you have not rated it" : null
                        : so && way.amounts().getOrDefault(Amount.POINTS, Bounds.ANY).hold(rating.value()) ? null
                        : "you have rated it " + rating.value();
            }
            case LISTED -> place(standing.isListed(subject), so, "on your watchlist");
            case COLLECTED -> place(standing.isCollected(subject), so, "in your collection");
        };
    }

    /** Of what has no play. */
    private @Nullable String unlessPaused(boolean so, Subject subject) {
        Boolean paused = standing.isPaused(subject);
        return paused == null ? unknown("paused") : paused == so ? null
                : paused ? "you paused it midway" : "you have not begun it";
    }

    private String when(Subject subject) {
        return wording == null ? "" : standing.lastSeen(subject).map(last -> ", last "
                + ReplyText.on(wording.date(last))).orElse("");
    }

    private static @Nullable String place(@Nullable Boolean there, boolean so, String where) {
        return there == null ? unknown(where) : there == so ? null : "it is " + (there ? "" : "not ") + where;
    }

    private static String unknown(String what) {
        return "not all could be read of what is " + what;
    }
}
