package dev.traktmcp.tools.request;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.sync.WriteResult.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What became of each item that was to be removed. Trakt says only how many it removed of each type; what we read
 * before says the rest. Where Trakt removed more than we had seen, that read was stale.
 */
public final class RemovalResult {
    private final WriteResult result;
    private final Map<Subject, Integer> removed = new HashMap<>();

    private RemovalResult(WriteResult result, List<Subject> subjects, ToIntFunction<Subject> there,
            Function<Subject, MediaType> counted) {
        this.result = result;
        Map<MediaType, Integer> unseen = new HashMap<>();
        for (Subject subject : subjects) {
            int before = there.applyAsInt(subject);
            removed.put(subject, before);
            unseen.merge(counted.apply(subject), -before, Integer::sum);
        }
        unseen.replaceAll((type, before) -> before + deleted(result.deleted(), type));
        for (Subject subject : subjects) {
            if (count(subject) == 0 && unseen.getOrDefault(counted.apply(subject), 0) > 0) {
                removed.put(subject, 1);
                unseen.merge(counted.apply(subject), -1, Integer::sum);
            }
        }
    }

    /** For items that a list or the ratings hold at most once. */
    public static RemovalResult ofThings(WriteResult result, List<Subject> subjects, Predicate<Subject> there) {
        return new RemovalResult(result, subjects, subject -> there.test(subject) ? 1 : 0, Subject::type);
    }

    /**
     * For plays and the collection, which count movies and episodes whatever was named.
     *
     * @param there how many of each were there before
     */
    public static RemovalResult ofPieces(WriteResult result, List<Subject> subjects, ToIntFunction<Subject> there) {
        return new RemovalResult(result, subjects, there, subject -> subject.type() == MediaType.MOVIE
                ? MediaType.MOVIE : MediaType.EPISODE);
    }

    private static int deleted(Counts counts, MediaType type) {
        return switch (type) {
            case MOVIE -> counts.movies();
            case SHOW -> counts.shows();
            case SEASON -> counts.seasons();
            default -> counts.episodes();
        };
    }

    /** How many of it were removed. */
    public int count(Subject subject) {
        return removed.getOrDefault(subject, 0);
    }

    /** {@code removed}, {@code not_there}, or {@code not_found} where Trakt does not know it. */
    public OutcomeKind outcome(Subject subject) {
        return SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND : count(subject) > 0
                ? OutcomeKind.REMOVED : OutcomeKind.NOT_THERE;
    }
}
