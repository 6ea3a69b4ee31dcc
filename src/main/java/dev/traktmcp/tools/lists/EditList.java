package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.ListExists;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.users.ListSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renames a list of the person's, or changes its privacy, description or order. */
record EditList(ListFinder lists, TitleFinder titles, Trakt trakt, Journal journal)
        implements Tool<EditList.Input> {
    /**
     * @param description empty to remove it
     * @param first titles to come first, in this order
     * @param like true to like it, false to like it no longer; anybody's list
     * @param user whose list it is that is liked; null for the person's own, and where {@code list} says it
     */
    record Input(String list, @Nullable String name, @Nullable String user, @Nullable String description,
            @Nullable String privacy, @Nullable String sort, @Nullable String direction, @Nullable List<String> first,
            @Nullable Boolean like) {
        private boolean changesSettings() {
            return !Stream.of(name, description, privacy, sort, direction).allMatch(Objects::isNull);
        }

        /** The same, and the list is shown in its own order, as titles can come first in no other. */
        private Input inOwnOrder() {
            return new Input(list, name, user, description, privacy, "rank", null, first, like);
        }
    }

    /**
     * @param formerName null where it has the name that it had
     * @param liked whether the person likes it now, where that was asked; else null
     * @param items what became of the titles that were to come first; else null
     */
    record Data(ListView list, List<String> changed, @Nullable String formerName, @Nullable List<Outcome> items,
            @Nullable Boolean liked, @Nullable String undoId) {}

    private static final String SORT_BY = "sort_by";
    private static final String SORT_HOW = "sort_how";

    private record Change(String what, @Nullable String before, @Nullable String now, String sentence) {
        boolean isOne() {
            return now != null && !now.equals(before == null ? "" : before);
        }
    }

    @Override
    public ToolReply call(Input said) {
        Input in = said;
        if (in.like() != null) {
            if (in.changesSettings() || in.first() != null) {
                throw new BadArguments("like", "stands alone; change the rest by another call").raise();
            }
            return new LikeList(trakt, journal).call(lists.requireOne(in.list(), in.user()), in.like());
        }
        if (in.user() != null && !in.user().equalsIgnoreCase("me")) {
            throw new BadArguments("user", "goes with like alone, as only its owner can change a list").raise();
        }
        List<String> first = Objects.requireNonNullElse(in.first(), List.of());
        ArrangeList arranging = new ArrangeList(titles, trakt, journal);
        if (!first.isEmpty() && !in.changesSettings()) {
            FoundList list = lists.requireChangeable(in.list());
            if (list.keptBy() != FoundList.Keeper.ME || ArrangeList.isInOwnOrder(list.list())) {
                return arranging.call(list, arranging.plan(list, first));
            }
        }
        FoundList found = lists.requireMine(in.list(), suitsSmart(in));
        MediaList before = found.list();
        if (!first.isEmpty() && in.sort() == null && in.direction() == null && !ArrangeList.isInOwnOrder(before)) {
            in = in.inOwnOrder();
        }
        if (found.at().isEverybodys() && (in.name() != null || in.description() != null || in.privacy() != null)) {
            throw new BadArguments("list", "means " + ListView.quoted(found)
                    + ", which everybody has, so only its order can be changed: by sort, direction or first").raise();
        }
        if (found.isSmart()) {
            refuseForSmart(in, found);
        }
        ListSettings wanted = wanted(in);
        List<Change> changes = changes(before, wanted).stream().filter(Change::isOne).toList();
        ArrangeList.Plan plan = first.isEmpty() ? null : arranging.plan(found, first);
        if (plan != null && (plan.refusal() != null || changes.isEmpty())) {
            return arranging.call(found, plan);
        }
        if (changes.isEmpty()) {
            return new ToolReply("Nothing had to change: " + ListView.name(found) + " is like that already.",
                    new Data(ListView.of(found), List.of(), null, null, null, null));
        }
        if (wanted.name() != null) {
            ListFinder.refuseEverybodys(wanted.name());
            lists.ownNamed(wanted.name(), found.isSmart()).filter(other -> !other.id().equals(found.id()))
                    .ifPresent(other -> {
                        throw new ListExists(other.candidate()).raise();
                    });
        }
        List<Step> steps = new ArrayList<>(
                List.of(new Step.ListEdited(found.at().toString(), before.name(), former(before, wanted))));
        ArrangeList.Plan order = plan != null && plan.isChange() ? plan : null;
        if (order != null) {
            steps.add(ArrangeList.step(found, order));
        }
        PendingEntry note = journal.open("edit_list", steps);
        note.during(() -> {
            trakt.lists().edit(found.at(), wanted);
            return found;
        });
        FoundList now = found.with(after(before, wanted));
        Optional<Failure> trouble = order == null ? Optional.empty() : trouble(() -> arranging.send(found, order));
        boolean known = trouble.map(failure -> !failure.mayBeDone()).orElse(true);
        boolean ordered = order != null && trouble.isEmpty();
        String headline = "Changed the list " + ListView.name(found) + ": "
                + String.join("; ", sentences(changes)) + ".";
        String undoId = !known ? note.leaveOpen(headline, steps)
                : note.settle(headline, trouble.isEmpty() ? steps : steps.subList(0, 1));
        String ranks = plan == null ? "" : trouble.map(failure -> "\nIts titles "
                + (failure.mayBeDone() ? "may not have" : "do not have") + " the new order, as "
                + Explanation.of(failure).what() + "\nNext: call again with first alone.")
                .orElseGet(() -> ArrangeList.told(plan, now.list()));
        return new ToolReply(headline + ranks + JournalSteps.undo(undoId),
                new Data(ListView.of(now),
                        Stream.concat(changes.stream().map(Change::what), Stream.of("rank").filter(_ -> ordered))
                                .toList(),
                        now.list().name().equals(before.name()) ? null : before.name(),
                        plan != null && trouble.isEmpty() ? plan.outcomes() : null, null, undoId));
    }

    /** What kept the second part of a change from being done; empty where it was done. */
    private static Optional<Failure> trouble(Runnable part) {
        try {
            part.run();
            return Optional.empty();
        } catch (TraktException e) {
            return Optional.of(e.failure());
        }
    }

    /** Whether a list that Trakt fills can be changed so: its filters describe it, and give it its order. */
    private static boolean suitsSmart(Input in) {
        return !"link".equals(in.privacy()) && Stream.of(in.description(), in.sort(), in.direction(), in.first())
                .allMatch(Objects::isNull);
    }

    private static void refuseForSmart(Input in, FoundList found) {
        if (!suitsSmart(in)) {
            throw new BadArguments("list", "means " + ListView.quoted(found) + ", which Trakt fills by its filters, so"
                    + " only its name can be changed, and privacy to private, friends or public").raise();
        }
    }

    /** The former values of the settings that change. */
    private static ListSettings former(MediaList before, ListSettings wanted) {
        ListSettings full = ListSettings.of(before);
        return new ListSettings(
                wanted.name() == null ? null : full.name(),
                wanted.description() == null ? null : full.description(),
                wanted.privacy() == null ? null : full.privacy(), null, null,
                wanted.sortBy() == null ? null : full.sortBy(),
                wanted.sortHow() == null ? null : full.sortHow());
    }

    private static ListSettings wanted(Input in) {
        String name = in.name() == null ? null : Text.line(in.name());
        if (name != null && name.isEmpty()) {
            throw new BadArguments("name", "holds nothing that can be seen").raise();
        }
        if (!in.changesSettings()) {
            throw new BadArguments("name", "is missing, and so is everything else that could be changed").raise();
        }
        Sort sort = in.sort() == null ? null : ListSort.of(in.sort(), in.direction());
        return new ListSettings(name, in.description() == null ? null : Text.clean(in.description()), in.privacy(),
                null, null,
                sort == null ? null : sort.by(), sort == null ? in.direction() : sort.how());
    }

    private static List<Change> changes(MediaList before, ListSettings wanted) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("name", before.name(), wanted.name(), "its name is \"" + wanted.name() + "\" now"));
        changes.add(new Change("description", before.description(), wanted.description(),
                "".equals(wanted.description()) ? "it has no description any more" : "it has a new description"));
        changes.add(new Change("privacy", before.privacy(), wanted.privacy(), switch (wanted.privacy()) {
            case "public" -> "everybody can see it now";
            case "friends" -> "only friends can see it now";
            case "link" -> "everybody with its link can see it now";
            case null, default -> "nobody else can see it now";
        }));
        String by = Objects.requireNonNullElse(wanted.sortBy(), Objects.requireNonNullElse(before.sortBy(), ""));
        String order = ListSort.order(by, wanted.sortHow());
        changes.add(new Change(SORT_BY, before.sortBy(), wanted.sortBy(), "rank".equals(wanted.sortBy())
                ? "it is in your own order" + ("desc".equals(wanted.sortHow()) ? ", the last first" : "")
                : "it is sorted by " + ListSort.word(wanted.sortBy()) + ", " + order));
        changes.add(new Change(SORT_HOW, before.sortHow(), wanted.sortHow(), "the order is " + order));
        return changes;
    }

    /** By what it is sorted says in which direction, too. */
    private static List<String> sentences(List<Change> changes) {
        boolean sorted = changes.stream().anyMatch(change -> change.what().equals(SORT_BY));
        return changes.stream().filter(change -> !sorted || !change.what().equals(SORT_HOW)).map(Change::sentence)
                .toList();
    }

    private static MediaList after(MediaList before, ListSettings wanted) {
        return new MediaList(
                Objects.requireNonNullElse(wanted.name(), before.name()),
                wanted.description() == null ? before.description() : wanted.description(),
                wanted.privacy() == null ? before.privacy() : wanted.privacy(),
                before.type(), before.displayNumbers(), before.allowComments(),
                wanted.sortBy() == null ? before.sortBy() : wanted.sortBy(),
                wanted.sortHow() == null ? before.sortHow() : wanted.sortHow(),
                before.createdAt(), before.updatedAt(), before.itemCount(), before.commentCount(), before.likes(),
                before.ids(), before.user());
    }
}
