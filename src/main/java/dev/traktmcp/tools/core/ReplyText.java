package dev.traktmcp.tools.core;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How replies write titles, episodes, counts and the like. */
public final class ReplyText {
    private ReplyText() {}

    /** {@code Dune (2021) [movie:12]} or {@code Severance S02E03 "Who Is Alive?" [episode:73]}. */
    public static String of(Subject subject) {
        String name = switch (subject.type()) {
            case EPISODE -> subject.name() + quoted(subject.requireEpisode().ownTitle());
            case SEASON -> subject.media().title();
            default -> subject.media().title()
                    + (subject.media().year() == null ? "" : " (" + subject.media().year() + ")");
        };
        String part = subject.type() == MediaType.SEASON ? ", season " + subject.season() : "";
        return name + part + " [" + subject.typedId() + "]";
    }

    /** A show or its season within a sentence: {@code Severance [show:11]}, {@code Severance S02 [show:11 S02]}. */
    public static String named(Subject subject) {
        return subject.name() + " [" + subject.typedId() + "]";
    }

    /** Names the other titles that may be meant, if any. */
    public static String rivals(List<Candidate> rivals) {
        return rivals.isEmpty() ? "" : "\nNot meant? There is also "
                + rivals.stream().map(Explanation::line).collect(Collectors.joining("; ")) + ".";
    }

    /** {@code all 3 titles}, {@code 1 title} or {@code 2 of 3 titles}. */
    public static String share(int done, int all) {
        return done < all ? done + " of " + count(all, "title")
                : all == 2 ? "both titles" : (all > 1 ? "all " : "") + count(all, "title");
    }

    /** The numbers of an episode. */
    public record Place(int season, int number) {
        private boolean isBefore(Place next) {
            return season == next.season && number + 1 == next.number;
        }

        private String words() {
            return Subject.place(season, number);
        }
    }

    /** Episodes of one show, given in order; a run becomes a range: {@code S01E01 to S01E09, S02E03}. */
    public static String episodes(List<Subject> episodes) {
        return places(episodes.stream().map(one -> new Place(one.requireSeason(), one.requireEpisode().number()))
                .toList());
    }

    /** The same by their numbers. */
    public static String places(List<Place> places) {
        List<String> runs = new ArrayList<>();
        for (int first = 0, last; first < places.size(); first = last + 1) {
            last = first;
            while (last + 1 < places.size() && places.get(last).isBefore(places.get(last + 1))) {
                last++;
            }
            String start = places.get(first).words();
            runs.add(last == first ? start : start + (last == first + 1 ? ", " : " to ") + places.get(last).words());
        }
        return String.join(", ", runs);
    }

    private static String quoted(@Nullable String title) {
        return title == null ? "" : " \"" + title + "\"";
    }

    /** The mean of all ratings; null where there are none, which Trakt writes as 0. */
    public static @Nullable Double rating(Media media) {
        return media.rating() == null || media.rating() == 0 ? null : media.rating();
    }

    /** {@code S02E03}. */
    public static String place(Subject episode) {
        return Subject.place(episode.requireSeason(), episode.requireEpisode().number());
    }

    /** Words as a sentence, with its capital and its full stop. */
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** {@code today}, or {@code on Fri 20 Nov}. */
    public static String on(String date) {
        return Character.isUpperCase(date.charAt(0)) ? "on " + date : date;
    }

    /** {@code 50 minutes}, {@code 8 hours}, {@code 8 hours 30 minutes}. */
    public static String duration(int minutes) {
        return duration(minutes, String::valueOf);
    }

    /** @param number writes how many hours, where these can be thousands */
    public static String duration(int minutes, IntFunction<String> number) {
        String hours = minutes < 60 ? "" : number.apply(minutes / 60) + " " + plural(minutes / 60, "hour");
        String rest = minutes % 60 == 0 && minutes > 0 ? "" : count(minutes % 60, "minute");
        return hours + (hours.isEmpty() || rest.isEmpty() ? "" : " ") + rest;
    }

    /**
     * The end of a page of a list, such as {@code Page 1 of 3; page 2 has more.}; empty where the page is the whole
     * list.
     */
    public static String pages(int page, int limit, int total) {
        int pages = pageCount(limit, total);
        return pages < 2 ? "" : "\nPage " + page + " of " + pages
                + (page < pages ? "; page " + (page + 1) + " has more." : ", the last.");
    }

    /** How many pages {@code total} items fill. */
    public static int pageCount(int limit, int total) {
        return Math.ceilDiv(total, limit);
    }

    /** {@code Page 2 has more.} on a line of its own; nothing where this page is the last. */
    public static String more(int page, boolean last) {
        return last ? "" : "\nPage " + (page + 1) + " has more.";
    }

    /** Ends a sentence about a list that has no such page. */
    public static String noPage(int page) {
        return "; there is no page " + page + ".";
    }

    /** {@code 1 item}, {@code 13 items}. */
    public static String count(int count, String thing) {
        return count + " " + plural(count, thing);
    }

    /** {@code 3 items (limit 250)}. */
    public static String count(int count, String thing, int limit) {
        return count(count, thing) + " (limit " + limit + ")";
    }

    /** {@code 1 episode}, {@code 13 episodes}. */
    public static String count(int count, MediaType type) {
        return count + " " + (count == 1 ? type.word() : type.plural());
    }

    /** A sentence with the size of a list after a write; empty where Trakt does not send it (null). */
    public static String holds(@Nullable Integer size) {
        return holds("It", size);
    }

    /** The same where other lists were named, too. */
    public static String holds(String list, @Nullable Integer size) {
        return size == null ? "" : " " + list + " holds " + count(size, "item") + " now.";
    }

    /** {@code item} for 1, {@code items} for 13. */
    public static String plural(int count, String thing) {
        return count == 1 ? thing : thing + "s";
    }

    /** {@code 98,700}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 8.6 of 10 (68,400 votes)}; empty without a rating. */
    public static Optional<String> rated(@Nullable Double rating, @Nullable Long votes) {
        return rating == null || rating == 0 ? Optional.empty() : Optional.of(
                String.format(Locale.ENGLISH, "%.1f of 10", rating)
                        + (votes == null ? "" : " (" + number(votes) + " vote" + (votes == 1 ? ")" : "s)")));
    }

    /** {@code crime, drama and thriller}. */
    public static String and(List<String> words) {
        return listed(words, " and ");
    }

    /** {@code crime, drama or thriller}. */
    public static String either(List<String> words) {
        return listed(words, " or ");
    }

    private static String listed(List<String> words, String last) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }
}
