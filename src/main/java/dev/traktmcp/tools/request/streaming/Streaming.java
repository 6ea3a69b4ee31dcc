package dev.traktmcp.tools.request.streaming;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.streaming.WhereToWatch.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Picks what can be watched now in the way that the person wants. Trakt's own filter is a hint at most, and Trakt has
 * none for its lists, so we read of each title where it streams, and show no other. Safe for use by several threads.
 */
public final class Streaming {
    /** Of how many titles a call reads that: each costs a request. */
    public static final int MOST = 40;

    private static final int AT_ONCE = 8;

    /** Of how many titles that only may be meant. */
    public static final int FEW = 16;

    private final Viewer viewer;
    private final WhereToWatch where;

    public Streaming(Viewer viewer) {
        this.viewer = viewer;
        this.where = new WhereToWatch(viewer);
    }

    /** Null where nothing was said. */
    public @Nullable Choice choice(@Nullable String said) {
        return said == null ? null : new Choices(viewer).of(said);
    }

    /** What was looked at, and the offers of each that can be watched; null where Trakt withholds them. */
    private record Looked<T>(List<T> kept, Map<String, List<Offer>> offers, int count, @Nullable String missing) {}

    /**
     * A page of the candidates that can be watched; of all of them where Trakt does not say.
     *
     * @param candidates in order
     * @param all whether there are no others
     * @param subject empty for what nobody streams
     */
    public <T> Picked<T> pick(List<T> candidates, boolean all, Function<T, Optional<Subject>> subject, Choice choice,
            int page, int limit) {
        Looked<T> looked = look(candidates, subject, choice, (long) page * limit + 1);
        Slice<T> slice = Slice.of(looked.kept(), page, limit);
        boolean whole = all && (looked.missing() != null || looked.count() == candidates.size());
        boolean follows = !slice.isLast();
        Map<String, List<Offer>> shown = new LinkedHashMap<>();
        slice.items().forEach(item -> subject.apply(item).map(Choices::id)
                .filter(looked.offers()::containsKey)
                .ifPresent(id -> shown.put(id, looked.offers().getOrDefault(id, List.of()))));
        return new Picked<>(slice.items(), whole ? (Integer) looked.kept().size() : null, follows, !whole && !follows,
                new Picked.Where(looked.missing() == null ? choice.words() : null, choice.country(), looked.count(),
                        looked.missing(), shown));
    }

    /** The first of some titles that can be watched; all where Trakt withholds that. */
    public List<Subject> among(List<Subject> some, Choice choice) {
        return look(some, Optional::of, choice, FEW).kept();
    }

    private <T> Looked<T> look(List<T> candidates, Function<T, Optional<Subject>> subject, Choice choice, long need) {
        List<T> kept = new ArrayList<>();
        Map<String, List<Offer>> offers = new LinkedHashMap<>();
        int next = 0;
        try {
            while (next < Math.min(candidates.size(), MOST) && kept.size() < need) {
                // The first goes alone, as it may be refused.
                int end = Math.min(Math.min(candidates.size(), MOST), next + (next == 0 ? 1 : AT_ONCE));
                List<T> some = candidates.subList(next, end);
                List<List<Offer>> read = Parallel.steps(some, one -> offers(subject.apply(one), choice));
                for (int i = 0; i < some.size(); i++) {
                    if (!read.get(i).isEmpty()) {
                        kept.add(some.get(i));
                        offers.put(Choices.id(subject.apply(some.get(i)).orElseThrow()), read.get(i));
                    }
                }
                next = end;
            }
        } catch (WhereToWatch.Missing e) {
            return new Looked<>(candidates, Map.of(), 0, e.getMessage());
        }
        return new Looked<>(kept, offers, next, null);
    }

    private List<Offer> offers(Optional<Subject> subject, Choice choice) {
        if (subject.isEmpty()) {
            return List.of();
        }
        try {
            return where.of(subject.get(), choice.country()).offers().stream().filter(choice.fits()).toList();
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return List.of();
            }
            throw e;
        }
    }
}
