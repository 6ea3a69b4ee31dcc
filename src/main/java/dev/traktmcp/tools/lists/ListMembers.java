package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.ListsApi;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything on one list, as it was when we read it. Never changes. */
final class ListMembers {
    /** An item of the list and its entry. */
    record Member(Subject subject, ListEntry entry) {}

    private final Map<ItemKey, Member> byKey = new LinkedHashMap<>();
    private final Page<ListEntry> page;

    private ListMembers(Page<ListEntry> page) {
        this.page = page;
        page.items().forEach(entry -> ListedItem.subject(entry)
                .ifPresent(subject -> byKey.putIfAbsent(subject.key(), new Member(subject, entry))));
    }

    static ListMembers read(Trakt trakt, ListAt list) {
        return new ListMembers(trakt.lists().items(list));
    }

    /** The same with running times. */
    static ListMembers readInFull(Trakt trakt, ListAt list) {
        return new ListMembers(trakt.lists().itemsInFull(list, ListsApi.ALL_TYPES, Sort.RANK));
    }

    Optional<Member> of(Subject subject) {
        return Optional.ofNullable(byKey.get(subject.key()));
    }

    /** The id of its entry, for an order; null where it is not on the list. */
    @Nullable
    Long entry(Subject subject) {
        Member member = byKey.get(subject.key());
        return member == null ? null : member.entry().id();
    }

    /** The ids of all entries, in order. */
    List<Long> entries() {
        return page.items().stream().map(ListEntry::id).filter(Objects::nonNull).toList();
    }

    boolean has(Subject subject) {
        return byKey.containsKey(subject.key());
    }

    /** Whether the movie or show with this typed id, or a part of it, is on the list. */
    boolean hasAnyOf(String typedId) {
        return byKey.values().stream().anyMatch(member -> member.subject().media().typedId().equals(typedId));
    }

    /** All titles on it. */
    List<Subject> subjects() {
        return byKey.values().stream().map(Member::subject).toList();
    }

    /** What the list has of one movie or show: itself, seasons and episodes. */
    List<Subject> about(Media media) {
        return byKey.values().stream()
                .map(Member::subject)
                .filter(subject -> subject.media().typedId().equals(media.typedId()))
                .toList();
    }

    /** Whether it is certain that none of these is on the list. */
    boolean hasNone(List<Candidate> candidates) {
        return isComplete() && candidates.stream().noneMatch(one -> hasAnyOf(one.id().replaceFirst(" .*", "")));
    }

    /** The steps that put these back to their places. */
    List<Step> steps(SavedSet shelf, List<Subject> subjects) {
        List<Step> steps = new ArrayList<>();
        subjects.forEach(subject -> of(subject).ifPresent(member -> steps.add(new Step.Kept(
                shelf, JournalSteps.thing(subject),
                member.entry().notes() == null ? Map.of() : Map.of("notes", member.entry().notes()),
                member.entry().rank()))));
        return steps;
    }

    /** All items in order, except those that could not be added again. */
    List<Step.Member> members() {
        List<Step.Member> members = new ArrayList<>();
        for (ListEntry entry : page.items()) {
            if (entry.person() != null) {
                members.add(new Step.Member(null, entry.person().ids().trakt(), entry.notes()));
            }
            ListedItem.subject(entry).ifPresent(
                    subject -> members.add(new Step.Member(JournalSteps.thing(subject), null, entry.notes())));
        }
        return members;
    }

    /** The movies and shows with these ids that are on the list themselves. */
    List<Member> ofAny(List<String> typedIds) {
        return byKey.values().stream().filter(member -> typedIds.contains(member.subject().typedPlace())).toList();
    }

    int size() {
        return page.items().size();
    }

    /** Whether the read was complete. */
    boolean isComplete() {
        return page.complete();
    }
}
