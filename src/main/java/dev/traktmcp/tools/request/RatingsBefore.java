package dev.traktmcp.tools.request;

import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ratings of some items before a write. Trakt has no way to ask for these alone. Never changes. */
public final class RatingsBefore {
    private final Map<ItemKey, RatingEntry> entries = new HashMap<>();

    private RatingsBefore() {}

    /** Reads all ratings of the types in question. */
    public static RatingsBefore read(Trakt trakt, Collection<Subject> subjects) {
        RatingsBefore before = new RatingsBefore();
        subjects.stream()
                .map(Subject::type)
                .distinct()
                .flatMap(type -> trakt.sync().ratings(type).items().stream())
                .filter(entry -> entry.rating() != null)
                .forEach(entry -> entry.key().ifPresent(key -> before.entries.put(key, entry)));
        return before;
    }

    /** 1 to 10, or null for an unrated item. */
    public @Nullable Integer of(Subject subject) {
        RatingEntry entry = entry(subject);
        return entry == null ? null : entry.rating();
    }

    /**
     * The steps that restore these ratings.
     *
     * @param given the new rating of each, or null where it is removed; the same rating again changes nothing
     */
    public List<Step> steps(Collection<Subject> subjects, Function<Subject, @Nullable Integer> given) {
        return subjects.stream()
                .filter(subject -> !Objects.equals(of(subject), given.apply(subject)))
                .<Step>map(this::step)
                .toList();
    }

    private Step step(Subject subject) {
        RatingEntry entry = entry(subject);
        if (entry == null) {
            return Step.Kept.added(SavedSet.RATINGS, JournalSteps.thing(subject));
        }
        Map<String, Object> former = new HashMap<>(Map.of("rating", entry.rating()));
        if (entry.ratedAt() != null) {
            former.put("rated_at", entry.ratedAt().toString());
        }
        return new Step.Kept(SavedSet.RATINGS, JournalSteps.thing(subject), former, null);
    }

    private @Nullable RatingEntry entry(Subject subject) {
        return entries.get(subject.key());
    }
}
