package dev.traktmcp.tools.request.rating;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ratings that a call gives: one to all titles, and others to those that say one of their own. Never changes. */
public final class GivenRatings {
    private final @Nullable Integer all;
    private final List<RatedEntry> entries;

    private GivenRatings(@Nullable Integer all, List<RatedEntry> entries) {
        this.all = all;
        this.entries = entries;
    }

    /**
     * Reads what is said beside each title. What is no rating is refused.
     *
     * @param items null where one title is named
     * @param all of what says none; null where that gets none
     */
    public static GivenRatings of(@Nullable List<String> items, @Nullable Integer all) {
        List<RatedEntry> entries = new ArrayList<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            entries.add(RatedEntry.of(items.get(i), argument(i)));
        }
        return new GivenRatings(all, List.copyOf(entries));
    }

    /** The rating that a single title says where no argument does: of "Heat: 9" both parts. */
    public static GivenRatings ofOne(String title) {
        RatedEntry said = RatedEntry.of(title, "title");
        return new GivenRatings(said.rating(), said.rating() == null ? List.of() : List.of(said));
    }

    /** A single title without the rating that it says, and that. */
    public record Titled(String title, int rating) {}

    /**
     * Null where no title alone is named, or one that says no rating, or is a title with all of its words.
     *
     * @param isTitle asked only where it ends like a rating
     */
    public static @Nullable Titled ofTitle(TitleArguments in, Predicate<String> isTitle) {
        RatedEntry said = in.title() == null || in.id() != null || in.items() != null ? null
                : RatedEntry.of(in.title(), "title");
        return said == null || said.rating() == null || isTitle.test(in.title()) ? null
                : new Titled(said.title(), said.rating());
    }

    /** What was named, without the ratings; empty where there are no {@code items}. */
    public List<String> titles() {
        return entries.stream().map(RatedEntry::title).toList();
    }

    /** Refuses a title that would get none. */
    public GivenRatings complete() {
        if (all == null && entries.isEmpty()) {
            throw new BadArguments("rating", "is missing: it must be a whole number from 1 to 10; or say it beside"
                    + " each of items, like \"Heat: 9\"").raise();
        }
        for (int i = 0; all == null && i < entries.size(); i++) {
            if (entries.get(i).rating() == null) {
                throw new BadArguments(argument(i), "says no rating from 1 to 10: write it beside the title, like"
                        + " \"Heat: 9\", or give rating for all that say none").raise();
            }
        }
        return this;
    }

    /** The rating that all get alike; null where not all do. */
    public @Nullable Integer alike() {
        Integer first = entries.isEmpty() || entries.getFirst().rating() == null ? all : entries.getFirst().rating();
        return entries.stream().allMatch(one -> Objects.equals(one.rating() == null ? all : one.rating(), first))
                ? first : null;
    }

    /**
     * What each title gets, without those that get none. Of two entries that name the same title the one that names
     * fewer counts, such as the episode beside its season; where both name as many, two ratings are refused.
     */
    public Map<Subject, Integer> of(Selection named) {
        Map<Subject, Integer> ratings = new HashMap<>();
        if (all != null) {
            named.subjects().forEach(subject -> ratings.put(subject, all));
        }
        Map<Subject, Integer> from = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer own = entries.get(i).rating();
            Integer rating = own == null ? all : own;
            List<Subject> those = rating == null ? List.of() : named.of(argument(i));
            for (Subject subject : those) {
                Integer before = from.get(subject);
                int others = before == null ? Integer.MAX_VALUE : named.of(argument(before)).size();
                if (others == those.size() && !Objects.equals(ratings.get(subject), rating)) {
                    throw new BadArguments(argument(i), "gives " + subject.name() + " " + rating + ", and before it "
                            + ratings.get(subject) + ": give one of them").raise();
                }
                if (those.size() < others) {
                    from.put(subject, i);
                    ratings.put(subject, rating);
                }
            }
        }
        return ratings;
    }

    private static String argument(int place) {
        return "items[" + place + "]";
    }
}
