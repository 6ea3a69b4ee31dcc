package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The movies and episodes that somebody adds to the collection, compared with what it held before. For a show or a
 * season these are the aired episodes, as Trakt does not say what else it would add. Confined to one call.
 */
final class CollectionAddition {
    private enum Change {
        ADDED,
        UPDATED,
        ALREADY_THERE
    }

    private final Map<Subject, WatchTarget> parts;
    private final Map<String, Object> common;
    private final @Nullable WatchedAt at;
    private final Map<Subject, OwnedCopy> before = new HashMap<>();
    /** Each movie and episode once, with what is known of its copy, as it was and will be. */
    private final Map<Subject, CopyUpdate> copies = new LinkedHashMap<>();
    private final Map<Subject, Change> changes = new HashMap<>();
    private @Nullable WriteResult result;

    /**
     * @param parts what was named, with its movies and episodes
     * @param formats what was said of the copies of each, as Trakt's fields
     * @param common what was said of all
     * @param at when they were collected, or null where that was not said
     */
    CollectionAddition(Map<Subject, WatchTarget> parts, CollectedCopies shelf,
            Map<Subject, Map<String, Object>> formats, Map<String, Object> common, @Nullable WatchedAt at) {
        this.parts = parts;
        this.common = common;
        this.at = at;
        // Of a season and its show what is said of the season holds.
        Map<Subject, Subject> closest = new LinkedHashMap<>();
        parts.forEach((named, part) -> part.watched().forEach(piece -> closest.merge(piece, named,
                (one, other) -> part(one).watched().size() < part.watched().size() ? one : other)));
        closest.forEach((piece, named) -> {
            shelf.copy(piece).ifPresent(copy -> before.put(piece, copy));
            copies.put(piece, CopyUpdate.of(before.get(piece), Objects.requireNonNull(formats.get(named))));
        });
    }

    /**
     * The write. Copies that are there keep their date unless another was said; we send the old date, as Trakt does not
     * promise to keep it.
     */
    Items items() {
        Items items = Items.none();
        for (Map.Entry<Subject, CopyUpdate> copy : copies.entrySet()) {
            Map<String, Object> extras = new TreeMap<>(copy.getValue().fields());
            collectedAt(copy.getKey()).ifPresent(when -> extras.put("collected_at", when));
            items = SyncItems.plus(items, copy.getKey(), extras);
        }
        return items;
    }

    /** What goes before the write: copies of another kind, of which Trakt might keep what is no longer true. */
    Items replaced() {
        return SyncItems.of(copies.entrySet().stream().filter(copy -> copy.getValue().replaces())
                .map(Map.Entry::getKey).toList(), Map.of());
    }

    /** What all copies will have in common, as Trakt's fields. */
    Map<String, Object> inCommon() {
        Map<String, Object> common = new TreeMap<>();
        copies().limit(1).map(CopyUpdate::fields).forEach(common::putAll);
        copies().forEach(copy -> common.entrySet().retainAll(copy.fields().entrySet()));
        return common;
    }

    /** {@code  as 4K Blu-ray}: what all copies are, else what was said of them; empty where nothing is known. */
    String as() {
        List<String> formats = copies().map(CopyUpdate::words).distinct().toList();
        String format = formats.size() == 1 ? formats.getFirst() : new CopyUpdate(Map.of(), common).words();
        return format.isEmpty() ? "" : " as " + format;
    }

    /** {@code as DVD}, of one among copies of several formats; null where the headline tells it, or nothing does. */
    @Nullable
    String asOne(Subject named) {
        List<String> own = part(named).watched().stream().map(copies::get).filter(Objects::nonNull)
                .map(CopyUpdate::words).distinct().toList();
        return !as().isEmpty() || own.size() != 1 || own.getFirst().isEmpty() ? null : "as " + own.getFirst();
    }

    private Stream<CopyUpdate> copies() {
        return copies.entrySet().stream().filter(one -> !isUnknown(one.getKey())).map(Map.Entry::getValue);
    }

    private Optional<String> collectedAt(Subject piece) {
        Instant former = before.containsKey(piece) ? before.get(piece).collectedAt() : null;
        return switch (at) {
            case null -> Optional.ofNullable(former).map(Instant::toString);
            // Trakt documents that word for episodes only.
            case WatchedAt.Released _ when piece.media() instanceof Movie movie ->
                    Optional.ofNullable(movie.released()).map(date -> date + "T00:00:00Z");
            case WatchedAt said -> Optional.of(said.sent());
        };
    }

    /** The steps for undo: before the write all that we send, afterwards what changed. */
    List<Step> steps() {
        return copies.keySet().stream()
                .filter(piece -> result == null || !isUnknown(piece) && change(piece) != Change.ALREADY_THERE)
                .map(piece -> before.containsKey(piece) ? before.get(piece).step()
                        : Step.Kept.added(SavedSet.COLLECTION, JournalSteps.thing(piece)))
                .toList();
    }

    void settle(WriteResult answer) {
        result = answer;
        long replaced = copies.values().stream().filter(CopyUpdate::replaces).count();
        copies.forEach((piece, copy) -> changes.put(piece, copy.replaces() ? Change.UPDATED
                : change(piece, copy, answer.added().total() - replaced, copies.size() - replaced)));
    }

    private boolean isUnknown(Subject subject) {
        return SyncItems.isMissing(answered().notFound(), subject);
    }

    /** Trakt's count overrides what we read before, which may have been stale. */
    private Change change(Subject piece, CopyUpdate copy, long added, long all) {
        OwnedCopy former = before.get(piece);
        if (former == null || added >= all) {
            return added > 0 ? Change.ADDED : Change.ALREADY_THERE;
        }
        boolean sameDate = at == null
                || collectedAt(piece).equals(Optional.ofNullable(former.collectedAt()).map(Instant::toString));
        return !copy.changes() && sameDate ? Change.ALREADY_THERE : Change.UPDATED;
    }

    private Change change(Subject piece) {
        return Objects.requireNonNull(changes.get(piece));
    }

    private WriteResult answered() {
        return Objects.requireNonNull(result);
    }

    private WatchTarget part(Subject named) {
        return Objects.requireNonNull(parts.get(named));
    }

    private List<Subject> with(Subject named, Change change) {
        return part(named).watched().stream().filter(piece -> !isUnknown(piece) && change(piece) == change).toList();
    }

    /** {@code added}, {@code updated}, {@code already_there} or {@code not_found}. */
    OutcomeKind outcome(Subject named) {
        if (part(named).watched().stream().allMatch(this::isUnknown)) {
            return OutcomeKind.NOT_FOUND;
        }
        return !with(named, Change.ADDED).isEmpty() ? OutcomeKind.ADDED
                : !with(named, Change.UPDATED).isEmpty() ? OutcomeKind.UPDATED : OutcomeKind.ALREADY_THERE;
    }

    /** How many episodes it means; null for a single movie or episode. */
    @Nullable
    Integer episodes(Subject named) {
        return switch (outcome(named)) {
            case OutcomeKind _ when isOne(named) -> null;
            case ADDED -> with(named, Change.ADDED).size();
            case UPDATED -> with(named, Change.UPDATED).size();
            default -> part(named).watched().size();
        };
    }

    /** Whether it is a single movie or episode. */
    static boolean isOne(Subject named) {
        return named.episode() != null || named.type() == MediaType.MOVIE;
    }

    /** Whether only one movie or one episode was named. */
    boolean isOne() {
        return parts.size() == 1 && isOne(parts.keySet().iterator().next());
    }

    /** The outcomes; of one show or season also what became of its other episodes. */
    List<Outcome> parts(ItemOutcomes report) {
        List<Outcome> outcomes = new ArrayList<>(report.outcomes());
        if (!report.isSingle() || isOne() || outcome(parts.keySet().iterator().next()) == OutcomeKind.NOT_FOUND) {
            return outcomes;
        }
        Subject named = parts.keySet().iterator().next();
        Outcome whole = outcomes.getFirst();
        int updated = with(named, Change.UPDATED).size();
        int there = with(named, Change.ALREADY_THERE).size();
        List<String> unaired = part(named).unaired().stream().map(ReplyText::place).toList();
        if (updated > 0 && whole.outcome() != OutcomeKind.UPDATED) {
            outcomes.add(whole.part(OutcomeKind.UPDATED, updated, null));
        }
        if (there > 0 && whole.outcome() != OutcomeKind.ALREADY_THERE) {
            outcomes.add(whole.part(OutcomeKind.ALREADY_THERE, there, null));
        }
        if (!unaired.isEmpty()) {
            outcomes.add(whole.part(OutcomeKind.NOT_AIRED, unaired.size(), unaired));
        }
        return outcomes;
    }

    /** The outcome of the one show or season that was named. */
    String sentences(String as, String line) {
        Subject named = parts.keySet().iterator().next();
        return new EpisodesAdded(with(named, Change.ADDED).size(), with(named, Change.UPDATED).size(),
                with(named, Change.ALREADY_THERE).size(),
                part(named).unaired().isEmpty() ? null : part(named).leftOut()).words(as, line);
    }
}
