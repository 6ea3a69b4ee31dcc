package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.narrowing.ButFor;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.ListAt.Kind;
import dev.traktmcp.trakt.ListsApi;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is on a list, or whether one title is on it. */
record GetList(ListFinder lists, TitleFinder titles, Trakt trakt, Viewer viewer, Streaming streaming)
        implements Tool<GetList.Input> {
    /** @param sort null for the owner's order */
    record Input(
            String list, @Nullable String user, @Nullable String title, @Nullable Integer year, @Nullable String type,
            @Nullable String id, @Nullable List<String> items, @Nullable String only, @Nullable String onlyIf,
            @Nullable String person,
            @Nullable Double minRating, @Nullable String streaming,
            @Nullable String sort,
            int page, int limit)
            implements TitleArguments {
        boolean filters() {
            return onlyIf != null || person != null || minRating != null;
        }

        /** @param found the same list */
        Input about(String one, FoundList found) {
            return new Input(found.id(), user, one, null, null, null, null, only, null, null, null,
                    streaming, sort, page, limit);
        }
    }

    /**
     * @param items a page of the list, or what the list has of the title that was asked about
     * @param sortBy the order of the items, where Trakt refuses {@code sortVipOnly}; else null
     * @param onList whether that title is on it; null without a title, and where too little could be read
     * @param itemsRead how many items of a longer list could be read; else null
     */
    record Data(ListView list, @Nullable Asked asked, List<ListedItem> items,
            @Nullable Map<String, Object> filters, @Nullable String sortBy, @Nullable String sortVipOnly,
            Picked.@Nullable Where streaming, String timezone, Paging paging, @Nullable Boolean onList,
            @Nullable Integer itemsRead) {}

    @Override
    public ToolReply call(Input in) {
        FoundList list = lists.require(in.list(), in.user());
        if (in.items() != null || in.title() != null || in.id() != null) {
            in.refuseCondition();
            in.refuseOfOne("person", in.person());
            in.refuseOfOne("min_rating", in.minRating());
        }
        if (in.items() != null) {
            return Severally.of(in,
                    title -> new ListQuestion(titles, trakt, viewer).answer(in.about(title, list), list));
        }
        return in.title() == null && in.id() == null ? page(in, list)
                : new ListQuestion(titles, trakt, viewer).answer(in, list);
    }

    private ToolReply page(Input in, FoundList list) {
        ListContents.refuseUnfitting(list, in.only());
        if (in.sort() != null && list.isSmart()) {
            throw new BadArguments("sort", "fits no list that Trakt fills; it has one order").raise();
        }
        Sort sort = sort(in, list);
        String types = in.only() == null ? ListsApi.ALL_TYPES : in.only();
        Choice wish = streaming.choice(in.streaming());
        TitleWish rare = TitleWish.of(in.person(), in.minRating(), trakt);
        NotKnown unknown = new NotKnown();
        Marks marks = Marks.begin(viewer, TypeArgument.of(null));
        Page<ListEntry> page = in.filters() ? fitting(in, rare, unknown, list, types, sort)
                : trakt.lists().items(list.at(), types, sort, wish == null ? in.page() : 1,
                        wish == null ? in.limit() : Streaming.MOST);
        Picked<ListEntry> picked = wish == null && in.filters()
                ? Picked.all(Slice.of(page.items(), in.page(), in.limit()), page.complete())
                : wish == null ? new Picked<>(page.items(), page.total(), false, false, null)
                : streaming.pick(page.items(), page.complete(), ListedItem::subject, wish, in.page(), in.limit());
        List<ListedItem> items =
                picked.items().stream().map(entry -> ListedItem.of(entry, subject -> mine(list, marks.of(subject)),
                        rare::shown))
                        .flatMap(Optional::stream).toList();
        boolean filtered = in.only() != null || in.filters() || wish != null;
        ButFor butFor = items.isEmpty() && in.page() == 1 && filtered
                ? leftOut(in, rare, wish, list, sort) : ButFor.NOTHING;
        boolean bare = items.isEmpty() && in.page() == 1 && (list.isSmart() || filtered)
                && butFor.fitting().isEmpty()
                && (!filtered || trakt.lists().itemsInFull(list.at(), ListsApi.ALL_TYPES, sort).items().isEmpty());
        boolean otherOrder = page.sortedBy() != null && !page.sortedBy().equals(sort.by());
        Data data = new Data(ListView.of(list), null, items,
                Filters.of("type", in.only(), "only_if", OnlyIf.argument(in.onlyIf()), "person", rare.person(),
                        "min_rating", rare.minRating(), "streaming", in.streaming(), "without", butFor.data(),
                        "unknown", unknown.data()),
                otherOrder ? page.sortedBy() : null, otherOrder ? sort.by() : null, picked.where(),
                viewer.zone().getId(), wish == null && !in.filters() ? Paging.of(page, in.page(), in.limit())
                        : picked.paging(in.page(), in.limit()),
                null, null);
        if (bare) {
            return new ToolReply(head(data.list(), list) + bare(list), data);
        }
        return new ToolReply(text(in, data, list, picked, OnlyIf.only(in.onlyIf()) + rare.words(), butFor, unknown)
                + (data.items().isEmpty() ? "" : picked.note())
                + (otherOrder ? "\nSorted by " + ListSort.word(page.sortedBy()) + ", as Trakt keeps the order by "
                        + ListSort.word(sort.by()) + " for VIP members." : ""),
                data);
    }

    private Page<ListEntry> fitting(Input in, TitleWish rare, NotKnown unknown, FoundList list, String types,
            Sort sort) {
        Map<String, Predicate<Subject>> filters = new LinkedHashMap<>(rare.byName());
        filters.put("only_if", OnlyIf.filter(in.onlyIf(), trakt));
        Predicate<Subject> wanted = subject -> unknown.fits(subject, filters);
        Page<ListEntry> all = trakt.lists().itemsInFull(list.at(), types, sort);
        List<ListEntry> fitting = all.items().stream().filter(entry -> ListedItem.subject(entry).filter(wanted)
                .isPresent()).toList();
        return new Page<>(fitting, fitting.size(), all.complete(), all.sortedBy());
    }

    /** Of an empty answer, what each filter hides. */
    private ButFor leftOut(Input in, TitleWish rare, @Nullable Choice wish, FoundList list, Sort sort) {
        Map<String, UnaryOperator<List<ListEntry>>> filters = new LinkedHashMap<>();
        MediaType type = MediaType.of(in.only());
        if (type != null) {
            filters.put("only", ButFor.each(entry -> entry.type() == type));
        }
        rare.byName().forEach((name, wanted) -> filters.put(name, each(wanted)));
        if (in.onlyIf() != null) {
            filters.put("only_if", each(OnlyIf.filter(in.onlyIf(), trakt)));
        }
        if (wish != null) {
            filters.put("streaming",
                    some -> streaming.pick(some, true, ListedItem::subject, wish, 1, Streaming.MOST).items());
        }
        return ButFor.of(trakt.lists().itemsInFull(list.at(), ListsApi.ALL_TYPES, sort).items(),
                entry -> ListedItem.of(entry).map(ListedItem::item), filters);
    }

    private static UnaryOperator<List<ListEntry>> each(Predicate<Subject> wanted) {
        return ButFor.each(entry -> ListedItem.subject(entry).filter(wanted).isPresent());
    }

    private static @Nullable Mine mine(FoundList list, @Nullable Mine mine) {
        boolean allListed = list.at().kind() == Kind.WATCHLIST && list.keptBy() == Keeper.ME;
        return mine == null || !allListed ? mine : mine.besideTheWatchlist();
    }

    private static Sort sort(Input in, FoundList list) {
        return in.sort() != null ? ListSort.of(in.sort(), null)
                : new Sort(Objects.requireNonNullElse(list.list().sortBy(), Sort.RANK.by()),
                        Objects.requireNonNullElse(list.list().sortHow(), Sort.RANK.how()));
    }

    private static String head(ListView list, FoundList found) {
        return "\"" + list.name() + "\"" + (list.user() == null ? "" : " by " + list.user()) + list.facts()
                + " [" + list.id() + "]" + ListView.saidAs(found);
    }

    /** Of a list with nothing on it, whatever was asked for, why that is so. */
    private static String bare(FoundList found) {
        String filledBy = Text.line(Objects.requireNonNullElse(found.list().description(), ""));
        return ": it is empty" + (found.isSmart() && !filledBy.isEmpty()
                ? " now, as nothing fits what Trakt fills it by: " + filledBy : "") + "."
                + (found.keptBy() == Keeper.OTHERS ? ""
                        : found.isSmart() ? "\nNext: create_list with smart makes one with fewer filters."
                        : "\nNext: add_to_list puts titles on it.");
    }

    private static String text(Input in, Data data, FoundList found, Picked<ListEntry> picked, String only,
            ButFor butFor, NotKnown unknown) {
        ListView list = data.list();
        boolean numbered = Boolean.TRUE.equals(found.list().displayNumbers());
        String things = in.only() == null ? "item" : in.only();
        String head = head(list, found);
        if (data.items().isEmpty() && !picked.words().isEmpty()) {
            return head + ": nothing on it can be watched" + picked.words() + only + unknown.soFar() + "."
                    + unknown.alone() + picked.note() + butFor.text();
        }
        if (data.items().isEmpty()) {
            return in.page() > 1 ? head + only + ": there is no page " + in.page() + "."
                    : head + ": there is no " + things + " on it" + only.replace(", only what is ", " that is ")
                            + unknown.soFar()
                            + (in.only() == null && !in.filters() && found.keptBy() != Keeper.OTHERS && !found.isSmart()
                                    ? ".\nNext: add_to_list puts titles on it." : ".")
                            + unknown.alone() + picked.note()
                            + (in.only() == null && !in.filters() ? "" : butFor.text());
        }
        String description = list.description() == null || in.page() > 1 ? "" : Text.line(list.description());
        Integer total = data.paging().total();
        String share = total == null || data.streaming() != null || in.only() == null && !in.filters() ? ""
                : in.filters() ? ", of which " + ReplyText.count(total, things) + (total == 1 ? " fits" : " fit")
                : ", of which " + total + (total == 1 ? " is a " : " are ") + ReplyText.plural(total, things);
        return head + share + only + picked.words() + ":\n"
                + (description.isEmpty() ? "" : description + "\n")
                + data.items().stream()
                        .map(item -> (numbered && item.rank() != null ? item.rank() + ". " : "") + item.line()
                                + picked.line(item.item().id()))
                        .collect(Collectors.joining("\n"))
                + Mine.note(data.items().stream().map(ListedItem::mine).toList())
                + data.paging().more() + unknown.text();
    }
}
