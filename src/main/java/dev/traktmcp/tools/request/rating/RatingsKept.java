package dev.traktmcp.tools.request.rating;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ratings of what was removed from elsewhere: Trakt keeps them. */
public record RatingsKept(Map<Subject, Integer> ratings) {
    /** Of more, nobody wants to read each. */
    private static final int FEW = 5;

    /** Of a few movies and episodes, which takes a read of each type; none of others, and where they cannot be read. */
    public static RatingsKept of(Trakt trakt, List<Subject> removed) {
        Map<Subject, Integer> ratings = new HashMap<>();
        boolean cheap = removed.size() <= FEW && removed.stream()
                .allMatch(one -> one.type() == MediaType.MOVIE || one.type() == MediaType.EPISODE);
        if (cheap) {
            try {
                RatingsBefore all = RatingsBefore.read(trakt, removed);
                removed.forEach(one -> {
                    Integer rating = all.of(one);
                    if (rating != null) {
                        ratings.put(one, rating);
                    }
                });
            } catch (TraktException _) {
                return new RatingsKept(Map.of()); // the removal is done, and that is what was asked for
            }
        }
        return new RatingsKept(ratings);
    }

    /** A line of its own; empty where nothing of it is rated. */
    public String words() {
        return ratings.isEmpty() ? ""
                : ratings.size() == 1
                        ? "\nYour rating of it is " + ratings.values().iterator().next() + " of 10 as before."
                                + "\nNext: remove_rating takes it back, too, if that is meant."
                : "\nYour ratings are as before: " + ReplyText.and(ratings.entrySet().stream()
                        .map(one -> one.getKey().name() + " " + one.getValue() + " of 10").sorted().toList())
                        + ".\nNext: remove_rating takes them back, too, if that is meant.";
    }
}
