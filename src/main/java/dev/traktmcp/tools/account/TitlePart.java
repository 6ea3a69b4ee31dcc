package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.model.ItemKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one write did to some titles, which can be taken back without the rest of it.
 *
 * @param steps some of those of the entry, or all
 */
record TitlePart(JournalEntry entry, List<Step> steps) {

    static TitlePart whole(JournalEntry entry) {
        return new TitlePart(entry, entry.steps());
    }

    /** Empty where the write did nothing to any of these or to a part of them. */
    static Optional<TitlePart> of(JournalEntry entry, List<ItemKey> titles) {
        List<Step> own = entry.steps().stream().filter(step -> thing(step)
                .filter(key -> titles.stream().anyMatch(key::isWithin)).isPresent()).toList();
        return own.isEmpty() ? Optional.empty()
                : Optional.of(new TitlePart(entry, entry.steps().stream()
                        .filter(step -> own.contains(step) || isLeftThereby(step, own, entry)).toList()));
    }

    /** Whether a show left the watchlist as only these episodes of it were watched. */
    private static boolean isLeftThereby(Step step, List<Step> own, JournalEntry entry) {
        return step instanceof Step.Kept(var shelf, var thing, var former, _) && former != null
                && shelf.equals(SavedSet.WATCHLIST) && plays(own, thing).findAny().isPresent()
                && plays(entry.steps(), thing).allMatch(own::contains);
    }

    private static Stream<Step> plays(List<Step> steps, ItemRef of) {
        return steps.stream().filter(step -> (step instanceof Step.Watched || step instanceof Step.CheckedIn)
                && thing(step).map(ItemKey::title).equals(Optional.of(of.key().title())));
    }

    /** The movie or show that a step is about; empty for a step of a list itself. */
    static Optional<ItemKey> title(Step step) {
        return thing(step).map(ItemKey::title);
    }

    private static Optional<ItemKey> thing(Step step) {
        return Optional.ofNullable(ref(step)).map(ItemRef::key);
    }

    private static @Nullable ItemRef ref(Step step) {
        return switch (step) {
            case Step.Watched(var thing, _, _, _) -> thing;
            case Step.Unwatched(var thing, _) -> thing;
            case Step.CheckedIn(var thing, _) -> thing;
            case Step.Kept(_, var thing, _, _) -> thing;
            case Step.ListMade _, Step.ListEdited _, Step.ListArranged _, Step.ListLiked _ -> null;
            case Step.ListDeleted _, Step.SmartListDeleted _ -> null;
        };
    }

    /** Whether it has anything of a movie, a show or a part of one. */
    boolean has(ItemKey title) {
        return steps.stream().anyMatch(step -> thing(step).filter(key -> key.isWithin(title)).isPresent());
    }

    /** What else the write did something to, each once. */
    List<ItemRef> rest() {
        Map<ItemKey, ItemRef> rest = new LinkedHashMap<>();
        entry.steps().stream().filter(step -> !steps.contains(step)).flatMap(step -> Stream.ofNullable(ref(step)))
                .forEach(thing -> rest.putIfAbsent(thing.key(), thing));
        return List.copyOf(rest.values());
    }

    /** Refuses where a later write changed the same of these titles again, so that it has to be taken back first. */
    void refuseChanged(List<JournalEntry> undoable) {
        JournalEntry part =
                new JournalEntry(entry.id(), entry.at(), entry.account(), entry.what(), entry.state(), steps);
        List<JournalEntry> later = undoable.stream().takeWhile(one -> one != entry).filter(part::meets).toList();
        if (!later.isEmpty()) {
            throw new ChangedSince(later.getFirst().id(), later.getFirst().what(),
                    DirectWay.to(part, later).orElse(null)).raise();
        }
    }
}
