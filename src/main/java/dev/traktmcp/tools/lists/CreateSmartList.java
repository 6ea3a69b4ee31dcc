package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.ListExists;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.narrowing.Narrower;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.SmartList;
import dev.traktmcp.trakt.model.users.SmartSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Creates a list that Trakt fills, from a source and filters. */
record CreateSmartList(ListFinder lists, Trakt trakt, Journal journal) {
    /** Trakt keeps its own filter with the list, which knows no single service. */
    private static final Set<String> STREAMING = Set.of("favorites", "subscriptions", "free");

    private static final List<String> SOURCES = List.of(
            "discover", "popular", "trending", "anticipated", "recommendations", "watchlist", "library");
    private static final Map<String, String> MEANT = Map.of("true", "discover", "all", "discover", "everything",
            "discover", "collection", "library", "recommended", "recommendations");

    ToolReply call(CreateList.Input in, String name) {
        check(in);
        TitleFilter narrowing = TitleFilter.of(in, trakt);
        SmartSettings settings = new SmartSettings(name, source(Objects.requireNonNull(in.smart())),
                in.type() == null ? "media" : Objects.requireNonNull(MediaType.of(in.type())).plural(),
                filters(in, narrowing), in.privacy());
        lists.ownNamed(name, true).ifPresent(list -> {
            throw new ListExists(list.candidate()).raise();
        });
        PendingEntry note = journal.open("create_list", List.of(new Step.ListMade(null, name)));
        SmartList made = note.during(() -> OwnLists.making(trakt, () -> trakt.lists().create(settings), lists::smart));
        ListAt at = ListAt.of("me", made);
        FoundList list = new FoundList(at, new SmartList(name, settings.privacy(), null, null, made.ids(),
                settings.source(), settings.mediaType(), settings.filters()).list(), Keeper.ME);
        String headline = "Created " + ListView.name(list) + ", " + list.list().privacy() + ", filled by Trakt: "
                + list.list().description() + ".";
        String undoId = note.settle(headline, List.of(new Step.ListMade(at.toString(), name)));
        return new ToolReply((headline + "\n" + narrowing.remark()).strip() + JournalSteps.undo(undoId)
                + "\nNext: get_list shows what is on it now.",
                new AddToList.Data(ListView.written(list).lacking(Narrower.data(narrowing.narrower())), null, null,
                        List.of(), null, null, undoId));
    }

    private static String source(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        String source = MEANT.getOrDefault(word, word);
        if (!SOURCES.contains(source)) {
            throw new BadArguments("smart", "must be one of " + String.join(", ", SOURCES) + ", not \""
                    + Text.line(said) + "\"").raise();
        }
        return source;
    }

    private static void check(CreateList.Input in) {
        if (in.items() != null) {
            throw new BadArguments("items", "go with no list that Trakt fills; leave out either items or smart")
                    .raise();
        }
        if (in.description() != null) {
            throw new BadArguments("description", "is nothing that a list has which Trakt fills; leave it out").raise();
        }
        if (in.privacy().equals("link")) {
            throw new BadArguments("privacy", "of a list that Trakt fills is private, friends or public").raise();
        }
    }

    private Map<String, Object> filters(CreateList.Input in, TitleFilter narrowing) {
        if (narrowing.genres() != null && narrowing.genres().stream().anyMatch(one -> one.contains("+"))) {
            throw new BadArguments("genres", "of a list that Trakt fills are single ones, any of which will do")
                    .raise();
        }
        Map<String, Object> filters = new LinkedHashMap<>(narrowing.values());
        if (in.streaming() != null) {
            String wish = in.streaming().strip().toLowerCase(Locale.ROOT).replaceFirst("^favou?rites?$", "favorites")
                    .replaceFirst("^subscription$", "subscriptions");
            if (!STREAMING.contains(wish)) {
                throw new BadArguments("streaming", "of a list that Trakt fills is favorites, subscriptions or free")
                        .raise();
            }
            filters.put("watchnow", List.of(wish));
        }
        if (in.ignoreWatched()) {
            filters.put("ignore_watched", true);
        }
        if (in.ignoreWatchlisted()) {
            filters.put("ignore_watchlisted", true);
        }
        return filters;
    }
}
