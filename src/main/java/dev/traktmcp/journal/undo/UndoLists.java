package dev.traktmcp.journal.undo;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.VipOnly;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.users.ListEntry;
import dev.traktmcp.trakt.model.users.SmartList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes changes of lists themselves: deletes a created list, restores an edited or rearranged one, creates a deleted
 * one again.
 */
final class UndoLists {
    private static final LazyLogger LOG = new LazyLogger(UndoLists.class);
    /** The part of the call's time that we keep to delete a list that could not be filled. */
    private static final Duration SWEEPING = Duration.ofSeconds(4);

    private final Trakt trakt;
    private final Journal journal;

    UndoLists(Trakt trakt, Journal journal) {
        this.trakt = trakt;
        this.journal = journal;
    }

    /** @param since when the list was created, to find one for which no answer came */
    UndoResult delete(Step.ListMade made, Instant since) {
        List<ListAt> lists = made.list() != null ? List.of(ListAt.parse(made.list()))
                : Stream.concat(
                        trakt.lists().of("me").items().stream()
                                .filter(list -> isIt(made, since, list.name(), list.createdAt()))
                                .map(list -> ListAt.of("me", list)),
                        smart().stream()
                                .filter(list -> isIt(made, since, list.name(), list.createdAt()))
                                .map(list -> ListAt.of("me", list)))
                        .toList();
        return new UndoResult(made, lists.size() == 1 && isThere(() -> trakt.lists().delete(lists.getFirst())));
    }

    private static boolean isIt(Step.ListMade made, Instant since, String name, @Nullable Instant createdAt) {
        return made.name().equals(name) && createdAt != null && !createdAt.isBefore(since.minus(ClockSkew.MOST));
    }

    /** Those that Trakt fills; none where it has no such lists for this account or app. */
    private List<SmartList> smart() {
        try {
            return trakt.lists().smartOf("me");
        } catch (TraktException e) {
            return switch (e.failure()) {
                case NotThere _, AppRejected _, VipOnly _ -> List.of();
                default -> throw e;
            };
        }
    }

    UndoResult edit(Step.ListEdited edited) {
        return new UndoResult(edited, isThere(() -> trakt.lists().edit(ListAt.parse(edited.list()), edited.former())));
    }

    /** Gives what is still on the list its order of before; what came since follows. */
    UndoResult arrange(Step.ListArranged arranged) {
        ListAt list = ListAt.parse(arranged.list());
        boolean[] changed = new boolean[1];
        isThere(() -> {
            List<Long> now = trakt.lists().items(list).items().stream()
                    .map(ListEntry::id).filter(Objects::nonNull).toList();
            List<Long> order = new ArrayList<>(arranged.former());
            order.retainAll(now);
            now.stream().filter(entry -> !order.contains(entry)).forEach(order::add);
            changed[0] = !order.equals(now);
            if (changed[0]) {
                trakt.lists().reorder(list, order);
            }
        });
        return new UndoResult(arranged, changed[0]);
    }

    UndoResult like(Step.ListLiked step) {
        ListAt list = ListAt.parse(step.list());
        return new UndoResult(step, isThere(() -> trakt.lists().like(list, !step.liked())));
    }

    /**
     * Creates the list again. It gets a new id, by which older writes know it from then on, and has lost its likes and
     * comments.
     */
    UndoResult make(Step.ListDeleted deleted) {
        MediaList made = trakt.lists().create(deleted.former());
        ListAt list = ListAt.of("me", made);
        try {
            return Deadline.sparing(SWEEPING, () -> {
                fill(list, deleted.members());
                journal.relisted(deleted.list(), list.toString());
                return new UndoResult(deleted, true);
            });
        } catch (TraktException e) {
            sweep(list); // the next try would create a second one
            throw e;
        }
    }

    /** Creates a list that Trakt fills again. It gets a new id. */
    UndoResult make(Step.SmartListDeleted deleted) {
        trakt.lists().create(deleted.former());
        return new UndoResult(deleted, true);
    }

    private void fill(ListAt list, List<Step.Member> members) {
        for (int from = 0; from < members.size(); from += Items.AT_ONCE) {
            Items items = Items.none();
            for (Step.Member member : members.subList(from, Math.min(from + Items.AT_ONCE, members.size()))) {
                Map<String, Object> notes = member.notes() == null ? Map.of() : Map.of("notes", member.notes());
                items = member.thing() != null ? member.thing().onto(items, notes)
                        : member.person() != null ? items.person(member.person(), notes) : items;
            }
            trakt.lists().add(list, items);
        }
        arrange(list, members);
    }

    private void sweep(ListAt list) {
        try {
            trakt.lists().delete(list);
        } catch (TraktException e) {
            LOG.warn("A list that could not be made again in full is left as it is", e);
        }
    }

    /** Restores the order, as Trakt adds the items of a body type by type. */
    private void arrange(ListAt list, List<Step.Member> members) {
        Map<ItemKey, Long> ids = new HashMap<>();
        List<ListEntry> now = trakt.lists().items(list).items();
        now.forEach(entry -> entry.key().ifPresent(key -> ids.put(key, entry.id())));
        List<Long> order = members.stream()
                .map(member -> ids.get(member.key()))
                .filter(Objects::nonNull)
                .toList();
        if (!order.equals(now.stream().map(ListEntry::id).toList())) {
            trakt.lists().reorder(list, order);
        }
    }

    private static boolean isThere(Runnable write) {
        try {
            write.run();
            return true;
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return false;
            }
            throw e;
        }
    }
}
