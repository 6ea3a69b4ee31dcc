package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code items} that says when it was watched: "Heat | 2026-11-20", "Heat (2026-11-20)", "Heat, yesterday",
 * "Heat on Monday".
 *
 * @param when null where it says no time
 * @param words that say it, or where it counts from the entry before, the words of that
 * @param behind whether it began at that time, when the entry before had ended
 */
public record DatedItem(String title, @Nullable WatchedAt when, @Nullable String words, boolean behind) {
    /** With the words for its time; null for both where it says none. */
    DatedItem(String title, @Nullable WatchedAt when, @Nullable String words) {
        this(title, when, words, false);
    }

    /**
     * Null where no entry says a time, as most do not.
     *
     * @param endings asked for what ends in words for a time and may be a title all the same
     * @param ofAll the time that was said of all that say none; null for none
     */
    public static @Nullable List<DatedItem> of(@Nullable List<String> items, Viewer viewer, TitleEndings endings,
            @Nullable WatchedAt ofAll) {
        if (items == null) {
            return null;
        }
        List<DatedItem> dated = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            DatedItem before = i == 0 ? null : dated.getLast();
            dated.add(reader("items[" + i + "]", before, viewer, endings, ofAll).read(items.get(i).strip()));
        }
        return dated.stream().allMatch(item -> item.when() == null) ? null : dated;
    }

    /** A title alone that says a time; null where it says none, or is a title with all of its words. */
    public static @Nullable DatedItem single(TitleArguments in, Viewer viewer, TitleEndings endings) {
        DatedItem dated = in.title() == null || in.id() != null || in.items() != null ? null
                : reader("title", null, viewer, endings, null).read(in.title().strip());
        return dated == null || dated.when() == null ? null : dated;
    }

    /**
     * The words for its time.
     *
     * @param ofAll another that was said, which it may not contradict; null for none
     */
    public String words(@Nullable WatchedAt ofAll) {
        if (ofAll != null && !ofAll.equals(when)) {
            throw new BadArguments("watched_at", "says another time than title, which ends with \"" + words
                    + "\": give the one that is meant").raise();
        }
        return Objects.requireNonNull(words);
    }

    private static EntryReader reader(String argument, @Nullable DatedItem before, Viewer viewer,
            TitleEndings endings, @Nullable WatchedAt ofAll) {
        TimeParser times = viewer.times();
        WatchedAt when = before == null ? null : before.when() == null ? ofAll : before.when();
        String words = before == null || before.when() == null ? null : before.words();
        boolean clock = when instanceof WatchedAt.At at && at.part() == null
                && (words == null || times.hours(words).isPresent());
        return new EntryReader(argument, times, endings, new CountedTime(times, viewer.zone(), when, clock), words);
    }

    /**
     * The times of what was named with one, in the order in which they were said. Several of the same are as many
     * viewings.
     *
     * @param viewer whose days they are
     * @throws TraktException with {@code BadArguments} for two times that may be those of one viewing
     */
    public static Map<Subject, List<WatchedAt>> times(@Nullable List<DatedItem> dated, Selection named, Viewer viewer) {
        if (dated == null) {
            return Map.of();
        }
        Map<Subject, List<WatchedAt>> times = new HashMap<>();
        Set<Subject> undated = new HashSet<>();
        WatchedAt last = null;
        for (int i = 0; i < dated.size(); i++) {
            String argument = "items[" + i + "]";
            WatchedAt when = dated.get(i).when();
            if (when != null && dated.get(i).behind()) {
                when = behind(last == null ? when : last, named.of(argument), argument, viewer.clock().instant());
            }
            last = when;
            if (when == null) {
                undated.addAll(named.of(argument));
                continue;
            }
            WatchedAt said = when;
            for (Subject subject : named.of(argument)) {
                List<WatchedAt> before = times.computeIfAbsent(subject, _ -> new ArrayList<>());
                if (!before.stream().allMatch(one -> areTwoViewings(one, said, viewer.zone()))) {
                    throw new BadArguments(argument, "names " + subject.name() + " a second time, and not with another"
                            + " day: give each viewing a day of its own, or call once for each, the later ones with"
                            + " rewatch").raise();
                }
                before.add(said);
            }
        }
        undated.stream().filter(times::containsKey).findFirst().ifPresent(twice -> {
            throw new BadArguments("items", "name " + twice.name() + " once with a day and once without: give each"
                    + " viewing a day of its own").raise();
        });
        return times;
    }

    /** When what began at a time ended. */
    private static WatchedAt behind(WatchedAt before, List<Subject> seen, String argument, Instant now) {
        boolean known = seen.stream().allMatch(one -> Spacing.minutes(one) > 0
                && (one.type() == MediaType.MOVIE || one.type() == MediaType.EPISODE));
        if (!known || !(before instanceof WatchedAt.At at)) {
            throw new BadArguments(argument, "comes after another, and nobody knows how long it is: give it a time of"
                    + " its own").raise();
        }
        Instant end = at.instant().plus(Duration.ofMinutes(seen.stream().mapToInt(Spacing::minutes).sum()));
        if (end.isAfter(now)) {
            throw new BadArguments(argument, "began after another, by whose time it is not over yet: give it a time of"
                    + " its own").raise();
        }
        return at.at(end);
    }

    /** Whether two times are on days that cannot be the same; of a day alone its hour was not said. */
    private static boolean areTwoViewings(WatchedAt one, WatchedAt other, ZoneId zone) {
        return one instanceof WatchedAt.At(var first, var within, _, _)
                && other instanceof WatchedAt.At(var second, var withinToo, _, _)
                && !first.atZone(zone).toLocalDate().equals(second.atZone(zone).toLocalDate())
                && !(within != null && within.holds(second)) && !(withinToo != null && withinToo.holds(first));
    }
}
