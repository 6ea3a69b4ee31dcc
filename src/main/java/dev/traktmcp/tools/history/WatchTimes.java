package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.tools.request.days.Spacing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When each movie and episode of one call was watched. Several that were named and have one time were seen one after
 * the other, by their running times: the last ends then, or the first begins then where that is said. A play is at its
 * end.
 *
 * @param times of all movies and episodes, in the order in which they were named, by the number of the viewing; it is
 *     more than 0 where something was named with several times
 * @param spaced what to say of those that are one after the other, or should be; null without any
 */
record WatchTimes(Map<Subject, SortedMap<Integer, WatchedAt>> times, @Nullable String spaced) {
    private static final String ENDED = "Spaced by running time; the last ended then.";
    private static final String BEGAN = "Spaced by running time; the first began then";
    private static final String UNKNOWN =
            "Trakt does not know how long they are, so those said together have the same time.";
    private static final String ENDS = "Spaced by running time; each time is its end.";
    private static final String BEGAN_ALONE = "It began at the time given and ended then, by its running time.";

    /**
     * @param when the times that were said of what was named, one for each viewing
     * @param now a season or a show of which nothing else is said was hardly watched right before it
     * @param zone a whole show is taken for seen one after the other where it fits into a day there
     */
    static WatchTimes of(Map<Subject, WatchTarget> viewings, Function<Subject, List<WatchedAt>> when, Instant now,
            ZoneId zone) {
        Map<WatchedAt, Sitting> byTime = new LinkedHashMap<>();
        Map<Subject, List<WatchedAt>> once = new HashMap<>();
        viewings.forEach((named, viewing) -> {
            List<WatchedAt> said = when.apply(named);
            viewing.watched().forEach(one -> {
                if (!said.equals(Objects.requireNonNullElse(once.putIfAbsent(one, said), said))) {
                    throw new BadArguments("items", "name " + one.name() + " twice, alone and within another, at"
                            + " different times: call once for each").raise();
                }
            });
            for (int number = 0; number < said.size(); number++) {
                byTime.computeIfAbsent(said.get(number), _ -> new Sitting(new ArrayList<>(), new LinkedHashMap<>()))
                        .add(viewing, number);
            }
        });
        Map<Subject, SortedMap<Integer, WatchedAt>> times = new LinkedHashMap<>();
        String spaced = null;
        for (Map.Entry<WatchedAt, Sitting> sitting : byTime.entrySet()) {
            Map<Subject, Integer> numbers = sitting.getValue().numbers();
            List<Subject> seen = numbers.keySet().stream()
                    .filter(one -> !times.getOrDefault(one, Collections.emptySortedMap())
                            .containsKey(numbers.get(one)))
                    .toList();
            Map<Subject, WatchedAt> apart = seen.isEmpty() ? null
                    : apart(sitting.getValue().viewings(), seen, sitting.getKey(), now, zone);
            seen.forEach(one -> times.computeIfAbsent(one, _ -> new TreeMap<>()).put(
                    Objects.requireNonNull(numbers.get(one)),
                    apart == null ? sitting.getKey() : Objects.requireNonNull(apart.get(one))));
            if (apart == null && seen.size() > 1 && spaced == null && isBefore(sitting.getKey(), now)
                    && seen.stream().allMatch(one -> Spacing.minutes(one) == 0)) {
                spaced = UNKNOWN;
            }
            if (apart != null) {
                boolean began = sitting.getKey() instanceof WatchedAt.At at && at.begins();
                spaced = !began ? ENDED : seen.size() > 1 ? BEGAN + overMidnight(sitting.getKey(), apart, zone)
                        : spaced == null ? BEGAN_ALONE : spaced;
            }
        }
        return new WatchTimes(times, spaced);
    }

    /** When the last ended, if not on the day that was said: whoever asks for that day does not see it. */
    private static String overMidnight(WatchedAt said, Map<Subject, WatchedAt> times, ZoneId zone) {
        if (!(said instanceof WatchedAt.At begun)) {
            return ".";
        }
        ZonedDateTime end = times.values().stream()
                .flatMap(one -> one instanceof WatchedAt.At at ? Stream.of(at.instant()) : Stream.empty())
                .max(Comparator.naturalOrder()).orElse(begun.instant()).atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(begun.instant(), zone), end.toLocalDate());
        return days == 0 ? "." : ", the last ended at " + end.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                + (days == 1 ? " on the day after." : ", " + days + " days later.");
    }

    /**
     * What has one time.
     *
     * @param numbers of its movies and episodes, each once, those of the viewings
     */
    private record Sitting(List<WatchTarget> viewings, Map<Subject, Integer> numbers) {
        void add(WatchTarget viewing, int number) {
            viewings.add(viewing);
            viewing.watched().forEach(one -> numbers.putIfAbsent(one, number));
        }
    }

    private static boolean isBefore(WatchedAt when, Instant now) {
        return when instanceof WatchedAt.At at && at.instant().isBefore(now.minus(Duration.ofMinutes(1)));
    }

    /** Whether the first of them began on the day that was said. */
    private static boolean isOnOneDay(WatchedAt said, Subject first, Map<Subject, WatchedAt> times, ZoneId zone) {
        return said instanceof WatchedAt.At at && (at.begins() || times.get(first) instanceof WatchedAt.At end
                && LocalDate.ofInstant(end.instant().minus(Duration.ofMinutes(Spacing.minutes(first))), zone)
                        .equals(LocalDate.ofInstant(at.instant(), zone)));
    }

    /** Null where some of what was named is not surely seen one after the other. */
    private static @Nullable Map<Subject, WatchedAt> apart(List<WatchTarget> viewings, List<Subject> seen,
            WatchedAt when, Instant now, ZoneId zone) {
        List<WatchTarget> whole = viewings.stream().filter(WatchTarget::whole).toList();
        if (!whole.isEmpty() && (!isBefore(when, now)
                || whole.stream().anyMatch(one -> !one.isSeason() && !one.isShow()))) {
            return null;
        }
        Map<Subject, WatchedAt> apart = Spacing.apart(seen, when, now);
        return apart == null || whole.stream().noneMatch(WatchTarget::isShow)
                || isOnOneDay(when, seen.getFirst(), apart, zone) ? apart : null;
    }

    /**
     * Each movie and episode once for each time that was said of it, even if it was named twice.
     *
     * @param unseen any play of before makes one needless
     */
    List<NewPlay> plays(Collection<WatchTarget> viewings, boolean unseen) {
        List<NewPlay> plays = new ArrayList<>();
        Set<Subject> once = new HashSet<>();
        viewings.forEach(viewing -> viewing.watched().stream()
                .filter(once::add)
                .forEach(subject -> all(subject).forEach(at -> plays.add(new NewPlay(subject, at,
                        viewing.whole() && all(subject).size() == 1 || unseen ? NewPlay.EVER : null)))));
        return plays;
    }

    /** What was said of all of them, at the end of the last, where they were seen one after the other. */
    WatchedAt ended(WatchedAt said) {
        return !isSpaced() || !(said instanceof WatchedAt.At at) || at.begins() ? said
                : at.at(times.values().stream().flatMap(of -> of.values().stream())
                        .flatMap(one -> one instanceof WatchedAt.At end ? Stream.of(end.instant()) : Stream.empty())
                        .max(Comparator.naturalOrder()).orElse(at.instant()));
    }

    /** Whether several are one after the other. */
    boolean isSpaced() {
        return spaced != null && !spaced.equals(BEGAN_ALONE) && !spaced.equals(UNKNOWN);
    }

    /** The same where a reply tells the time of each, and not the one of all. */
    WatchTimes ofEach() {
        return isSpaced() ? new WatchTimes(times, ENDS) : this;
    }

    /** The same with the words for it beside the last that was watched. */
    List<Outcome> told(List<Outcome> outcomes) {
        int last = outcomes.reversed().stream().map(Outcome::outcome).toList().indexOf(OutcomeKind.WATCHED);
        if (spaced == null || last < 0) {
            return outcomes;
        }
        List<Outcome> told = new ArrayList<>(outcomes);
        told.set(outcomes.size() - 1 - last, outcomes.get(outcomes.size() - 1 - last).withNote(spaced));
        return told;
    }

    /** That of one viewing, or the first where that has none of its own. */
    WatchedAt of(Subject one, int viewing) {
        SortedMap<Integer, WatchedAt> of = times.getOrDefault(one, Collections.emptySortedMap());
        return of.isEmpty() ? new WatchedAt.Unknown()
                : Objects.requireNonNullElseGet(of.get(viewing), () -> of.get(of.firstKey()));
    }

    /** Whether that is so of any. */
    boolean any(Predicate<WatchedAt> so) {
        return times.values().stream().flatMap(of -> of.values().stream()).anyMatch(so);
    }

    /** Those of all viewings. */
    Collection<WatchedAt> all(Subject one) {
        return times.getOrDefault(one, Collections.emptySortedMap()).values();
    }

    /** Trakt would store some other time for what has no date, or is not out. */
    void refuseUnreleased(Instant now) {
        for (Subject subject : times.keySet()) {
            if (all(subject).stream().noneMatch(WatchedAt.Released.class::isInstance)) {
                continue;
            }
            Instant out = new NewPlay(subject, new WatchedAt.Released(), null).instant();
            if (out == null || out.isAfter(now)) {
                throw new BadArguments("watched_at", "cannot be released, as " + subject.name() + (out == null
                        ? " has no date on Trakt: give the day, or unknown"
                        : " is not out yet: give the day")).raise();
            }
        }
    }
}
