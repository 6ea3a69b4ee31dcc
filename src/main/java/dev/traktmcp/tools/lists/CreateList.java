package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.LimitReached;
import dev.traktmcp.failure.Failure.ListExists;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.FilterArguments;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.narrowing.LanguageNames;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.users.ListSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates a list, and adds titles to it in the same call. */
record CreateList(ListFinder lists, TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<CreateList.Input> {
    /**
     * @param privacy in Trakt's words
     * @param smart from what Trakt fills it, by the filters that follow; null for a list that the person fills
     */
    record Input(String name, @Nullable String description, String privacy, @Nullable List<String> items,
            @Nullable String smart, @Nullable String type, @Nullable List<String> genres,
            @Nullable List<String> languages, @Nullable Integer minRuntime, @Nullable Integer maxRuntime,
            @Nullable Integer year, @Nullable Integer yearTo, @Nullable String streaming, boolean ignoreWatched,
            boolean ignoreWatchlisted, @Nullable String onlyIf, @Nullable String moveFrom)
            implements TitleArguments, FilterArguments {
        boolean isSmart() {
            return smart != null && !smart.strip().equalsIgnoreCase("false");
        }

        /** The same with what narrows the items as a condition, as far as that knows it. */
        private Input narrowed() {
            String spoken = languages == null || languages.isEmpty() ? null : "in " + languages.stream()
                    .map(one -> LanguageNames.code(one).map(EverydayNames::language).orElse(one))
                    .collect(Collectors.joining(" or "));
            String years = year == null && yearTo == null ? null
                    : yearTo == null ? "released in " + year
                    : year == null ? "released in " + yearTo + " or earlier"
                    : "released between " + year + " and " + yearTo;
            String all = Stream.of(onlyIf, type == null ? null : type + "s", spoken,
                    ignoreWatched ? "unseen" : null, ignoreWatchlisted ? "not on watchlist" : null,
                    minRuntime == null ? null : "at least " + minRuntime + " minutes",
                    maxRuntime == null ? null : "at most " + maxRuntime + " minutes", years)
                    .filter(Objects::nonNull).collect(Collectors.joining(", "));
            return new Input(name, description, privacy, items, smart, null, genres, null, null, null, null, null,
                    streaming, false, false, all.isEmpty() ? null : all, moveFrom);
        }

        private void refuseFilters() {
            boolean filtered = ignoreWatched || ignoreWatchlisted || !Stream.of(type, genres, languages, minRuntime,
                    maxRuntime, year, yearTo, streaming).allMatch(Objects::isNull);
            if (filtered) {
                throw (items == null && moveFrom == null
                        ? new BadArguments("smart",
                                "is missing: filters go with a list that Trakt fills, and smart says from what; to put"
                                        + " titles on a list now, give them as items, and only_if like \"shorter than"
                                        + " 110 minutes\"")
                        : new BadArguments(genres != null ? "genres" : "streaming",
                                "goes with a list that Trakt fills, by smart: of items, only_if says what fits, like"
                                        + " \"shorter than 110 minutes\" or \"in French\""))
                        .raise();
            }
        }
    }

    @Override
    public ToolReply call(Input said) {
        Input in = said.items() == null && said.moveFrom() == null || said.isSmart() ? said : said.narrowed();
        String name = Text.line(in.name());
        if (name.isEmpty()) {
            throw new BadArguments("name", "holds nothing that can be seen").raise();
        }
        ListFinder.refuseEverybodys(name);
        if (in.onlyIf() != null && in.items() == null && in.moveFrom() == null) {
            throw new BadArguments("only_if",
                    "chooses among items, and there are none: get_list with a condition shows what"
                            + " of a list fits; give the ids of those as items")
                    .raise();
        }
        if (in.isSmart()) {
            if (in.moveFrom() != null) {
                throw new BadArguments("move_from", "goes with a list that the person fills, not with smart").raise();
            }
            return new CreateSmartList(lists, trakt, journal).call(in, name);
        }
        in.refuseFilters();
        Together together = new Together(trakt, viewer);
        LeftList from = in.moveFrom() == null ? null
                : LeftList.read(lists.requireChangeable(in.moveFrom()), in.onlyIf(), trakt);
        Selection selection = selection(in, from, together);
        if (selection != null && selection.subjects().isEmpty()) {
            OwnLists.refuseFull(trakt, lists::own);
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            return new ToolReply(
                    nothing.text("No list was created, as none of its titles " + none(selection, nothing) + "."),
                    AddToList.Data.of(null, nothing, null, null), true);
        }
        lists.ownNamed(name, false).ifPresent(list -> {
            throw new ListExists(list.candidate()).raise();
        });
        PendingEntry note = journal.open("create_list", steps(null, name, from,
                selection == null ? List.of() : selection.subjects()));
        MediaList made = note.during(() -> OwnLists.making(trakt, () -> trakt.lists().create(ListSettings.of(
                name, in.description() == null ? null : Text.clean(in.description()), in.privacy())), lists::own));
        FoundList list = new FoundList(ListAt.of("me", made), made, Keeper.ME);
        if (selection != null && from != null) {
            return moved(list, selection, from, note, together.absent());
        }
        String undoId = note.settle(headline(list) + ".", steps(list, name, null, List.of()));
        return selection == null
                ? new ToolReply(headline(list) + ". It is empty." + JournalSteps.undo(undoId)
                        + "\nNext: add_to_list puts titles on it.",
                        new AddToList.Data(ListView.written(list), null, null, List.of(), null, 0, undoId))
                : filled(list, selection, undoId, together.absent());
    }

    private @Nullable Selection selection(Input in, @Nullable LeftList from, Together together) {
        try {
            return in.items() == null ? from == null ? null : from.all(in, trakt)
                    : Selection.of(from == null ? titles : from.preferring(titles), in, together.in(in))
                            .sparing(one -> from == null ? Optional.empty() : from.obstacle(one)).where(in, trakt);
        } catch (TraktException e) {
            OwnLists.refuseFull(trakt, lists::own);
            throw e;
        }
    }

    /** @param taken what leaves the list on which it was */
    private static List<Step> steps(@Nullable FoundList list, String name, @Nullable LeftList from,
            List<Subject> taken) {
        List<Step> steps = new ArrayList<>();
        if (from != null) {
            steps.addAll(from.steps(taken)); // back before the list goes
        }
        steps.add(new Step.ListMade(list == null ? null : list.at().toString(), name));
        return steps;
    }

    /** What is surely on the new list leaves the other one. */
    private ToolReply moved(FoundList list, Selection selection, LeftList from, PendingEntry note, String absent) {
        List<Subject> arrived = new ArrayList<>();
        TraktException trouble = null;
        WriteResult added = null;
        try {
            WriteResult result = new AccountLimits(trakt).trying(
                    () -> trakt.lists().add(list.at(), SyncItems.of(selection.subjects(), Map.of())));
            added = result;
            selection.subjects().stream().filter(one -> !SyncItems.isMissing(result.notFound(), one))
                    .forEach(arrived::add);
            from.takeOff(arrived, trakt);
        } catch (TraktException e) {
            trouble = e;
        }
        boolean gone = trouble == null || added != null && trouble.failure().mayBeDone();
        String undoId = note.settle(headline(list) + ".", steps(list, list.list().name(), from,
                gone ? arrived : List.of()));
        OutcomeKind kind = trouble == null ? OutcomeKind.MOVED : added != null ? OutcomeKind.ADDED
                : trouble.failure() instanceof LimitReached ? OutcomeKind.LIMIT_REACHED
                : trouble.failure().mayBeDone() ? OutcomeKind.UNCONFIRMED : OutcomeKind.NOT_ADDED;
        ItemOutcomes report = ItemOutcomes.of(selection,
                one -> arrived.contains(one) || arrived.isEmpty() ? kind : OutcomeKind.NOT_FOUND);
        String done = trouble == null
                ? ", with " + ReplyText.share(arrived.size(), report.outcomes().size()) + " on it, moved from "
                        + from.name() + "." + absent
                : (added == null ? ", but it may be empty, and nothing left " + from.name() + ". "
                        : ", and its titles " + (gone ? "may still be on " : "are still on ") + from.name() + ". ")
                        + Explanation.of(trouble.failure()).what();
        return new ToolReply(report.text(headline(list) + done) + JournalSteps.undo(undoId)
                + (trouble == null ? "" : "\nNext: add_to_list with this list and move_from does what is left."),
                new AddToList.Data(ListView.written(list), ListView.written(from.list()), null, report.outcomes(),
                        trouble == null ? null : Explanation.of(trouble.failure()).code().word(),
                        added == null || added.list() == null ? null : added.list().itemCount(), undoId));
    }

    private ToolReply filled(FoundList list, Selection selection, @Nullable String undoId, String absent) {
        try {
            WriteResult result = new AccountLimits(trakt).trying(
                    () -> trakt.lists().add(list.at(), SyncItems.of(selection.subjects(), Map.of())));
            ItemOutcomes report = ItemOutcomes.of(
                    selection, subject -> SyncItems.isMissing(result.notFound(), subject)
                            ? OutcomeKind.NOT_FOUND : OutcomeKind.ADDED);
            String share = ReplyText.share(report.count(OutcomeKind.ADDED), report.outcomes().size());
            return new ToolReply(report.text(headline(list) + ", with " + share + " on it." + absent, "use add_to_list")
                    + JournalSteps.undo(undoId),
                    AddToList.Data.of(list, report, result, undoId));
        } catch (TraktException e) {
            // The list exists, whatever became of its items.
            OutcomeKind outcome = e.failure() instanceof LimitReached ? OutcomeKind.LIMIT_REACHED
                    : e.failure().mayBeDone() ? OutcomeKind.UNCONFIRMED : OutcomeKind.NOT_ADDED;
            ItemOutcomes report = ItemOutcomes.of(selection, _ -> outcome);
            String trouble = (e.failure().mayBeDone() ? ", but its titles may not be on it. " : ", but it is empty. ")
                    + Explanation.of(e.failure()).what();
            return new ToolReply(report.text(headline(list) + trouble) + JournalSteps.undo(undoId)
                    + "\nNext: look with get_list, then put on it with add_to_list what is missing.",
                    new AddToList.Data(ListView.written(list), null, null, report.outcomes(),
                            Explanation.of(e.failure()).code().word(), null, undoId));
        }
    }

    private static String none(Selection selection, ItemOutcomes nothing) {
        return selection.isSpared() ? "fits" : nothing.count(OutcomeKind.SKIPPED) > 0 ? "was found and fits"
                : nothing.count(OutcomeKind.AMBIGUOUS) > 0 ? "is clear" : "was found";
    }

    private static String headline(FoundList list) {
        return "Created " + ListView.name(list) + (list.list().privacy() == null ? "" : ", " + list.list().privacy());
    }
}
