package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.SaidTogether;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts one entry into its title and the time that it says.
 *
 * @param argument where it was said, for what is wrong with it
 * @param counting reads times that count from the entry before
 * @param before the words for the time of that; null without any
 */
record EntryReader(String argument, TimeParser times, TitleEndings endings, CountedTime counting,
        @Nullable String before) {
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
            + "|bij|tijdens|voor|met|the|a|one|two|three|four|five|some|every|next|same|that|this|der|die|das|den"
            + "|ein|einen|zwei|drei|paar|los|las|un|una|dos|tres|lo|i|due|tre|o|um|uma|dois|três|het|de|een|twee"
            + "|les|une|deux|trois"
            + "|\\d{1,3})(?= )",
            Pattern.CASE_INSENSITIVE);
    /** What is wrong with a time that is understood and not sure. */
    private static final Pattern UNCLEAR = Pattern.compile("names a day that |may be |can be day ");
    /** What no title is that has a time behind it: "The Year Before Last". */
    private static final Pattern ARTICLE =
            Pattern.compile("the|an?|der|die|das|den|ein|eine|les?|la|une?|el|los|las|una"
                    + "|il|lo|gli|i|os?|as?|uma?|de|het|een|my|our|this|that", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\(?\\d{4}\\)?");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,5}),? (.+)");
    private static final Pattern OF_A_MONTH = Pattern.compile(
            "\\d{1,2}\\.?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile("^" + LEADING, Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile("[\\s,;:@–—-]+$");
    private static final String FORMS = "as \"title | 2026-11-20T21:00\", or in words such as yesterday 9pm";

    DatedItem read(String said) {
        if (endings.isPlace(said)) {
            return new DatedItem(said, null, null);
        }
        for (Pattern marked : List.of(BAR, STAMP)) {
            Matcher found = marked.matcher(said);
            if (found.matches()) {
                try {
                    return new DatedItem(found.group(1), times.watchedAt(found.group(2)), found.group(2));
                } catch (TraktException e) {
                    if (counting.counts(found.group(2))) {
                        return counted(found.group(1), found.group(2));
                    }
                    throw e.failure() instanceof BadArguments bad
                            ? new BadArguments(argument, bad.problems().getFirst().wrong()).raise() : e;
                }
            }
        }
        return unmarked(said);
    }

    /** All words at the end that are a time together are the time, or the title would have a part of it. */
    private DatedItem unmarked(String said) {
        boolean sure = WORDS.matcher(said).matches() || PLACE.matcher(said).find();
        String impossible = null;
        String unclear = null;
        for (int blank = said.indexOf(' '); blank > 0; blank = said.indexOf(' ', blank + 1)) {
            String title = TRAILING.matcher(said.substring(0, blank)).replaceFirst("");
            String tail = LEAD.matcher(said.substring(blank).strip()).replaceFirst("");
            try {
                WatchedAt when = tail.isEmpty() || title.isEmpty() ? new WatchedAt.Unknown() : times.watchedAt(tail);
                boolean stretch = when instanceof WatchedAt.At at && at.within() != null;
                if (when instanceof WatchedAt.Unknown && !endings.isUndated(said, title)
                        || stretch && (impossible != null || YEAR.matcher(tail).matches())) {
                    continue; // "Unknown" and "1984" end titles
                }
                if ((stretch || !sure) && endings.endsTitle(said)) {
                    return new DatedItem(said, null, null);
                }
                DatedItem longer = withNamesake(title, tail);
                if (longer != null) {
                    return longer;
                }
                if (ARTICLE.matcher(title).matches()) {
                    continue;
                }
                if (CUT.matcher(title).matches() || TimeParser.endsInATime(title) && !endings.isTitle(title)
                        || !sure && endings.isCut(title) || isTimeBehindATitle(said, title)) {
                    throw refused(said, unclear);
                }
                boolean joined = !tail.equals(said.substring(blank).strip()) // "Heat on 2 March" is no "Heat 2"
                        || OF_A_MONTH.matcher(tail).matches() && endings.isTitle(title);
                return joined ? new DatedItem(title, when, tail) : withNumber(title, tail, when);
            } catch (TraktException e) {
                String wrong = e.failure() instanceof BadArguments bad
                        && bad.problems().getFirst().argument().equals("watched_at")
                                ? bad.problems().getFirst().wrong() : null;
                if (wrong == null) {
                    throw e;
                }
                if (unclear == null && UNCLEAR.matcher(wrong).lookingAt() && endings.isTitle(title)
                        && endings.isUnknown(said)) {
                    unclear = wrong;
                }
                DatedItem counted = countedBehind(said, title, said.substring(blank).strip());
                if (counted != null) {
                    return counted;
                }
                impossible = impossible == null && (wrong.startsWith("names a ") && wrong.contains("not exist")
                        || wrong.startsWith("lies in the future")) ? wrong : impossible;
            }
        }
        boolean cannotBe = sure && impossible != null;
        if (!cannotBe && (said.indexOf(' ') < 0 || SaidTogether.is(said) || !TimeParser.endsInATime(said)
                || !PLACE.matcher(said).find() && endings.mayBeTitle(said))) {
            if (unclear != null || isTimeBehindATitle(said, said)) {
                throw refused(said, impossible != null ? impossible : unclear);
            }
            return new DatedItem(said, null, null);
        }
        throw refused(said, impossible != null ? impossible : unclear);
    }

    /** @param why null where the time was not understood at all */
    private TraktException refused(String said, @Nullable String why) {
        return why == null ? notUnderstood(said) : new BadArguments(argument, why).raise();
    }

    /** "Gladiator II the evening after"; null where the words do not count from another entry, or are of the title. */
    private @Nullable DatedItem countedBehind(String said, String title, String tail) {
        String words = tail.replaceAll("^[(\\[]|[)\\]]$", "");
        if (title.isEmpty() || !counting.counts(words) || CUT.matcher(title).matches()) {
            return null;
        }
        if (endings.endsTitle(said)) {
            return new DatedItem(said, null, null);
        }
        return endings.isUnknown(title) || endings.isCut(title) ? null : counted(title, words);
    }

    private DatedItem counted(String title, String words) {
        CountedTime.Counted found = counting.read(words, argument);
        boolean own = !found.behind() && !found.when().equals(counting.before());
        return new DatedItem(title, found.when(), own ? words : before, found.behind());
    }

    /**
     * "Slow Horses S01E04 on Friday at elevenses": a title, and then words that tell a time in part.
     *
     * @param taken what of it is taken for a title, which it is not if that is so
     */
    private boolean isTimeBehindATitle(String said, String taken) {
        Matcher joint = JOINT.matcher(said);
        while (joint.find() && joint.start() < taken.length()) {
            Matcher place = PLACE.matcher(said.substring(0, joint.start()));
            String title = TRAILING.matcher(said.substring(0, place.find() ? place.start() : joint.start()).strip())
                    .replaceFirst("");
            if (TimeParser.hasATime(said.substring(joint.end()).strip()) && !title.isEmpty()) {
                boolean unknown = endings.isUnknown(taken); // first, as it is looked for anyway
                if (!unknown || endings.isTitle(title)) {
                    return unknown;
                }
            }
        }
        return false;
    }

    /** "Naked Lunch on Saturday": words before a time are of the title where there is such a one; null where not. */
    private @Nullable DatedItem withNamesake(String title, String tail) {
        Matcher joint = JOINT.matcher(tail);
        while (joint.find()) {
            String whole = title + " " + tail.substring(0, joint.start());
            String time = LEAD.matcher(tail.substring(joint.start()).strip()).replaceFirst("");
            try {
                WatchedAt when = times.watchedAt(time);
                if (!(when instanceof WatchedAt.Unknown) && endings.isTitle(whole)) {
                    return new DatedItem(whole, when, time);
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
    private DatedItem withNumber(String title, String tail, WatchedAt when) {
        Matcher number = NUMBER_FIRST.matcher(tail);
        if (number.matches() && (endings.isTitle(title + " " + number.group(1))
                || number.group(1).length() > 2 && endings.isEpisode(title + " " + number.group(1)))) {
            try {
                return new DatedItem(title + " " + number.group(1), times.watchedAt(number.group(2)),
                        number.group(2));
            } catch (TraktException _) {
                return new DatedItem(title, when, tail);
            }
        }
        return new DatedItem(title, when, tail);
    }

    private TraktException notUnderstood(String said) {
        return new BadArguments(argument, "ends with a time that was not understood, in \"" + said + "\": give it "
                + FORMS).raise();
    }
}
