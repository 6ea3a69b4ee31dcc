package dev.traktmcp.tools.request.days;

import dev.traktmcp.time.Span;
import dev.traktmcp.tools.core.ReplyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plays of one title that were named by their days, and how a reply names these.
 *
 * @param days that were named; none of them stands for all plays
 * @param all plays of the title, latest first
 * @param time of a play, or null where nobody knows it
 * @param when writes a play's time: {@code yesterday 20:15}
 * @param period writes a span with a preposition: {@code  on Sun 1 Nov}
 */
public record PlaysOfDays<P>(List<SeenOn> days, List<P> all, Function<P, @Nullable Instant> time,
        Function<P, String> when, Function<Span, String> period) {
    /** So many times are named. */
    private static final int NAMED = 3;

    /** Those that are meant. */
    public List<P> meant() {
        return days.isEmpty() ? all
                : all.stream().filter(play -> days.stream().anyMatch(day -> of(day).contains(play))).toList();
    }

    private List<P> of(SeenOn day) {
        return day.of(all, time);
    }

    /** When those were that are meant: {@code yesterday and on Mon 23 Nov}; null without a day. */
    public @Nullable String words() {
        return days.isEmpty() ? null : ReplyText.and(days.stream().filter(day -> !of(day).isEmpty())
                .map(day -> day.hours() == null ? date(day) : times(of(day))).distinct().toList());
    }

    /** The same, then the days that had none, and what is left of those that had some; null without a day. */
    public @Nullable String fullWords() {
        if (days.isEmpty()) {
            return null;
        }
        List<String> none = days.stream().filter(day -> of(day).isEmpty()).map(this::about).distinct().toList();
        List<P> meant = meant();
        List<P> left = all.stream().filter(play -> !meant.contains(play)
                && days.stream().anyMatch(day -> !day.around(List.of(play), time).isEmpty())).toList();
        return words() + (none.isEmpty() ? "" : "; not seen " + ReplyText.either(none))
                + (left.isEmpty() ? "" : "; still there: " + some(left, left.size() - NAMED + " more"));
    }

    /** Where none is meant: when it was not seen, and when else it was; null without a day. */
    public @Nullable String otherwise() {
        return days.isEmpty() ? null
                : "not seen " + ReplyText.either(days.stream().map(this::about).distinct().toList())
                        + (all.isEmpty() ? "" : ", but " + some(all, "before"));
    }

    private String about(SeenOn day) {
        return date(day) + (day.hours() == null ? "" : " about that time");
    }

    private String date(SeenOn day) {
        return period.apply(day.span()).strip();
    }

    private String times(List<P> plays) {
        return plays.size() > NAMED ? when.apply(plays.getLast()) + " to " + when.apply(plays.getFirst())
                : ReplyText.and(plays.stream().map(when).distinct().toList());
    }

    private String some(List<P> plays, String others) {
        List<String> named = new ArrayList<>(plays.stream().limit(NAMED).map(when).toList());
        if (plays.size() > NAMED) {
            named.add(others);
        }
        return ReplyText.and(named);
    }
}
