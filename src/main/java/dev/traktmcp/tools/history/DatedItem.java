package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String LEADING = "(?:watched |seen |on |at )*";
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

    /** Without any mark: only where every other entry says its time, too, as titles end so. */
    private static final Pattern UNMARKED = Pattern.compile(
            "(.+?) ((?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening)"
                    + "|last (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?"
                    + "(?: at \\S+(?: ?[ap]m)?)?)",
            Pattern.CASE_INSENSITIVE);

    /** Null where no entry says a time, as most do not. */
    static @Nullable List<DatedItem> of(@Nullable List<String> items, TimeParser times) {
        if (items == null) {
            return null;
        }
        List<DatedItem> dated = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            dated.add(of(items.get(i).strip(), "items[" + i + "]", times));
        }
        if (dated.size() > 1 && dated.stream().allMatch(
                item -> item.when() != null || UNMARKED.matcher(item.title()).matches())) {
            for (int i = 0; i < dated.size(); i++) {
                DatedItem item = dated.get(i);
                dated.set(i, item.when() != null ? item
                        : of(UNMARKED.matcher(item.title()).replaceFirst("$1, $2"), "items[" + i + "]", times));
            }
        }
        return dated.stream().allMatch(item -> item.when() == null) ? null : dated;
    }

    private static DatedItem of(String said, String argument, TimeParser times) {
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
        Matcher found = WORDS.matcher(said);
        if (found.matches()) {
            try {
                if (times.watchedAt(found.group(2)) instanceof WatchedAt.At at && at.within() == null) {
                    return new DatedItem(found.group(1), at);
                }
            } catch (TraktException e) {
                String wrong = e.failure() instanceof BadArguments bad ? bad.problems().getFirst().wrong() : "";
                if (wrong.startsWith("names a date that") || wrong.startsWith("lies in the future")) {
                    throw new BadArguments(argument, wrong).raise();
                }
                return new DatedItem(said, null); // then it is a title
            }
        }
        return new DatedItem(said, null);
    }

    /** The times of what was named with one. Named twice, it needs two calls. */
    static Map<Subject, WatchedAt> times(@Nullable List<DatedItem> dated, Selection named) {
        if (dated == null) {
            return Map.of();
        }
        Map<Subject, WatchedAt> times = new HashMap<>();
        for (int i = 0; i < dated.size(); i++) {
            WatchedAt when = dated.get(i).when();
            String argument = "items[" + i + "]";
            for (Subject subject : named.of(argument)) {
                if (when != null && times.put(subject, when) != null) {
                    throw new BadArguments(argument, "names " + subject.name()
                            + " a second time: call once for each viewing, the later ones with rewatch").raise();
                }
            }
        }
        return times;
    }
}
