package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.SaidTogether;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.days.TitleEndings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code items} that says when it was watched: "Heat | 2026-11-20", "Heat (2026-11-20)", "Heat, yesterday",
 * "Heat on Monday".
 *
 * @param when null where it says no time
 */
record DatedItem(String title, @Nullable WatchedAt when) {
    private static final String LEADING = "(?:watched |seen |on |at (?!tea$|tea ))*";
    private static final Pattern BAR = Pattern.compile("(.+?)\\s*\\|\\s*" + LEADING + "(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAMP = Pattern.compile(
            "(.+?)[\\s,;:@–—-]*[\\s,;:@(\\[]" + LEADING
                    + "(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{1,2}:\\d{2}[^\\s)\\]]*)?)[)\\]]?",
            Pattern.CASE_INSENSITIVE);
    /** Only with a word or number for a day, as titles have commas and "on", too. */
    private static final Pattern WORDS = Pattern.compile(
            "(.+?)(?:,\\s*| (?=on )| (?=(?:a few|\\S+) (?:minute|hour|day|week|month|year)s? ago$))" + LEADING
                    + "(.*\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last night|ago"
                    + "|this (?:morning|afternoon|evening)"
                    + "|\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?)\\b.*)",
            Pattern.CASE_INSENSITIVE);

    /** No title ends in these, so what follows is only a part of a time. */
    private static final Pattern CUT = Pattern.compile("(?:.* )?(?:before|after|until|till|since|from|at|on|in|during"
            + "|around|about|vor|nach|seit|bis|am|um|avant|après|depuis|vers|antes|después|desde|hasta|depois|até|prima"
            + "|dopo|fino|voor|sinds|tot|dia|día|day|jour|tag|giorno|dag)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("\\bS\\d{1,2}(?:E\\d+)?\\b|\\b\\d{1,2}x\\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words between a title and a time. */
    private static final Pattern JOINT = Pattern.compile("[ ,]+(?:on|at|over|during|after|before|while|since|around|in"
            + "|with|last|this|am|an|beim|bei|nach|vor|im|während|über|mit|auf|le|la|au|à|pendant|après|avant|dans|sur"
            + "|chez|el|en|durante|por|con|después|antes|il|a|al|alla|nel|nella|dopo|prima|no|na|ao|em|com|depois|op"
            + "|bij|tijdens|voor|met) ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\(?\\d{4}\\)?");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,5}),? (.+)");
    private static final Pattern OF_A_MONTH = Pattern.compile(
            "\\d{1,2}\\.?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile("^" + LEADING, Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile("[\\s,;:@–—-]+$");
    private static final String FORMS = "as \"title | 2026-11-20T21:00\", or in words such as yesterday 9pm";

    /**
     * Null where no entry says a time, as most do not.
     *
     * @param endings asked for what ends in words for a time and may be a title all the same
     */
    static @Nullable List<DatedItem> of(@Nullable List<String> items, TimeParser times, TitleEndings endings) {
        if (items == null) {
            return null;
        }
        List<DatedItem> dated = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            dated.add(of(items.get(i).strip(), "items[" + i + "]", times, endings));
        }
        return dated.stream().allMatch(item -> item.when() == null) ? null : dated;
    }

    private static DatedItem of(String said, String argument, TimeParser times, TitleEndings endings) {
        for (Pattern marked : List.of(BAR, STAMP)) {
            Matcher found = marked.matcher(said);
            if (found.matches()) {
                try {
                    return new DatedItem(found.group(1), times.watchedAt(found.group(2)));
                } catch (TraktException e) {
                    throw e.failure() instanceof BadArguments bad
                            ? new BadArguments(argument, bad.problems().getFirst().wrong()).raise() : e;
                }
            }
        }
        return unmarked(said, argument, times, endings);
    }

    /** All words at the end that are a time together are the time, or the title would have a part of it. */
    private static DatedItem unmarked(String said, String argument, TimeParser times, TitleEndings endings) {
        boolean sure = WORDS.matcher(said).matches() || PLACE.matcher(said).find();
        String impossible = null;
        for (int blank = said.indexOf(' '); blank > 0; blank = said.indexOf(' ', blank + 1)) {
            String title = TRAILING.matcher(said.substring(0, blank)).replaceFirst("");
            String tail = LEAD.matcher(said.substring(blank).strip()).replaceFirst("");
            try {
                WatchedAt when = tail.isEmpty() || title.isEmpty() ? new WatchedAt.Unknown() : times.watchedAt(tail);
                boolean stretch = when instanceof WatchedAt.At at && at.within() != null;
                if (when instanceof WatchedAt.Unknown
                        || stretch && (impossible != null || YEAR.matcher(tail).matches())) {
                    continue; // "Unknown" and "1984" end titles
                }
                if ((stretch || !sure) && endings.isTitle(said)) {
                    return new DatedItem(said, null);
                }
                DatedItem longer = withNamesake(title, tail, times, endings);
                if (longer != null) {
                    return longer;
                }
                if (CUT.matcher(title).matches() || TimeParser.endsInATime(title) && !endings.isTitle(title)
                        || !sure && endings.isCut(title) || isTimeBehindATitle(said, title, endings)) {
                    throw notUnderstood(said, argument);
                }
                boolean joined = !tail.equals(said.substring(blank).strip()) // "Heat on 2 March" is no "Heat 2"
                        || OF_A_MONTH.matcher(tail).matches() && endings.isTitle(title);
                return joined ? new DatedItem(title, when) : withNumber(title, tail, when, times, endings);
            } catch (TraktException e) {
                String wrong = e.failure() instanceof BadArguments bad
                        && bad.problems().getFirst().argument().equals("watched_at")
                                ? bad.problems().getFirst().wrong() : null;
                if (wrong == null) {
                    throw e;
                }
                impossible = impossible == null && (wrong.startsWith("names a ") && wrong.contains("not exist")
                        || wrong.startsWith("lies in the future")) ? wrong : impossible;
            }
        }
        boolean cannotBe = sure && impossible != null;
        if (!cannotBe && (said.indexOf(' ') < 0 || SaidTogether.is(said) || !TimeParser.endsInATime(said)
                || !PLACE.matcher(said).find() && endings.mayBeTitle(said))) {
            if (impossible == null && isTimeBehindATitle(said, said, endings)) {
                throw notUnderstood(said, argument);
            }
            return new DatedItem(said, null);
        }
        throw impossible != null ? new BadArguments(argument, impossible).raise() : notUnderstood(said, argument);
    }

    /**
     * "Slow Horses S01E04 on Friday at elevenses": a title, and then words that tell a time in part.
     *
     * @param taken what of it is taken for a title, which it is not if that is so
     */
    private static boolean isTimeBehindATitle(String said, String taken, TitleEndings endings) {
        Matcher joint = JOINT.matcher(said);
        while (joint.find() && joint.start() < taken.length()) {
            Matcher place = PLACE.matcher(said.substring(0, joint.start()));
            String title = TRAILING.matcher(said.substring(0, place.find() ? place.start() : joint.start()).strip())
                    .replaceFirst("");
            if (TimeParser.hasATime(said.substring(joint.end())) && !title.isEmpty()) {
                boolean unknown = endings.isUnknown(taken); // first, as it is looked for anyway
                if (!unknown || endings.isTitle(title)) {
                    return unknown;
                }
            }
        }
        return false;
    }

    /** "Naked Lunch on Saturday": words before a time are of the title where there is such a one; null where not. */
    private static @Nullable DatedItem withNamesake(String title, String tail, TimeParser times,
            TitleEndings endings) {
        Matcher joint = JOINT.matcher(tail);
        while (joint.find()) {
            String whole = title + " " + tail.substring(0, joint.start());
            String time = LEAD.matcher(tail.substring(joint.start()).strip()).replaceFirst("");
            try {
                WatchedAt when = times.watchedAt(time);
                if (!(when instanceof WatchedAt.Unknown) && endings.isTitle(whole)) {
                    return new DatedItem(whole, when);
                }
            } catch (TraktException e) {
                if (!(e.failure() instanceof BadArguments)) {
                    throw e;
                }
            }
        }
        return null;
    }

    /** "Ocean's 8 am Montag", "One Piece 1015 last night": a number is of the title where there is such a one. */
    private static DatedItem withNumber(String title, String tail, WatchedAt when, TimeParser times,
            TitleEndings endings) {
        Matcher number = NUMBER_FIRST.matcher(tail);
        if (number.matches() && (endings.isTitle(title + " " + number.group(1))
                || number.group(1).length() > 2 && endings.isEpisode(title + " " + number.group(1)))) {
            try {
                return new DatedItem(title + " " + number.group(1), times.watchedAt(number.group(2)));
            } catch (TraktException _) {
                return new DatedItem(title, when);
            }
        }
        return new DatedItem(title, when);
    }

    private static TraktException notUnderstood(String said, String argument) {
        return new BadArguments(argument, "ends with a time that was not understood, in \"" + said + "\": give it "
                + FORMS).raise();
    }

    /**
     * The times of what was named with one, in the order in which they were said. Several of the same are as many
     * viewings.
     *
     * @param zone of the person's days
     * @throws TraktException with {@code BadArguments} for two times that may be those of one viewing
     */
    static Map<Subject, List<WatchedAt>> times(@Nullable List<DatedItem> dated, Selection named, ZoneId zone) {
        if (dated == null) {
            return Map.of();
        }
        Map<Subject, List<WatchedAt>> times = new HashMap<>();
        Set<Subject> undated = new HashSet<>();
        for (int i = 0; i < dated.size(); i++) {
            WatchedAt when = dated.get(i).when();
            String argument = "items[" + i + "]";
            if (when == null) {
                undated.addAll(named.of(argument));
                continue;
            }
            for (Subject subject : named.of(argument)) {
                List<WatchedAt> before = times.computeIfAbsent(subject, _ -> new ArrayList<>());
                if (!before.stream().allMatch(one -> areTwoViewings(one, when, zone))) {
                    throw new BadArguments(argument, "names " + subject.name() + " a second time, and not with another"
                            + " day: give each viewing a day of its own, or call once for each, the later ones with"
                            + " rewatch").raise();
                }
                before.add(when);
            }
        }
        undated.stream().filter(times::containsKey).findFirst().ifPresent(twice -> {
            throw new BadArguments("items", "name " + twice.name() + " once with a day and once without: give each"
                    + " viewing a day of its own").raise();
        });
        return times;
    }

    /** Whether two times are on days that cannot be the same; of a day alone its hour was not said. */
    private static boolean areTwoViewings(WatchedAt one, WatchedAt other, ZoneId zone) {
        return one instanceof WatchedAt.At(var first, var within, _, _)
                && other instanceof WatchedAt.At(var second, var withinToo, _, _)
                && !first.atZone(zone).toLocalDate().equals(second.atZone(zone).toLocalDate())
                && !(within != null && within.holds(second)) && !(withinToo != null && withinToo.holds(first));
    }
}
