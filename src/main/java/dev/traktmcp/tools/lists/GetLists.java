package dev.traktmcp.tools.lists;

import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.Settings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The person's lists, their own and shared ones, or another user's public ones. */
record GetLists(ListFinder lists, TitleFinder titles, Trakt trakt) implements Tool<GetLists.Input> {
    /**
     * @param user null for the person's own
     * @param which {@code trending}, {@code popular} or {@code liked}; null for those of a user
     */
    record Input(@Nullable String user, @Nullable String which, @Nullable String title, @Nullable Integer year,
            @Nullable String type, @Nullable String id, @Nullable Integer season, @Nullable Integer episode, int page,
            int limit) implements TitleArguments {}

    /**
     * @param user whose they are; null for the person's own
     * @param which as it was asked, and {@code asked} the title that they hold; else null
     * @param own how many of the person's lists are theirs alone, {@code shared} how many they keep with others,
     *     {@code smart} how many Trakt fills, null without any
     * @param favorites the person's, which everybody has beside the lists; null for other users, and where they do not
     *     hold the title
     * @param limit how many lists the account may have; null where Trakt does not say, and for other users
     */
    record Data(@Nullable String user, @Nullable String which, @Nullable Asked asked, List<ListView> lists,
            @Nullable Integer own, @Nullable Integer shared, @Nullable Integer smart,
            @Nullable ListView favorites, Paging paging, @Nullable Integer limit) {}

    @Override
    public ToolReply call(Input in) {
        if (in.which() != null || in.namesOne()) {
            return new SharedLists(lists, titles, trakt).call(in);
        }
        return in.user() == null || in.user().equalsIgnoreCase("me") ? mine(in) : of(in.user(), in);
    }

    private ToolReply mine(Input in) {
        List<FoundList> all = lists.mine();
        int own = (int) all.stream().filter(list -> list.keptBy() == Keeper.ME).count();
        Integer most = most(trakt.users().settings());
        String headline = own == 0 ? "You have no lists yet"
                : "You have "
                        + (most == null ? ReplyText.count(own, MediaType.LIST)
                                : ReplyText.count(own, "list", most));
        int shared = all.size() - own;
        List<FoundList> smart = lists.smart();
        Slice<FoundList> page = Slice.of(
                Stream.concat(all.stream(), smart.stream()).toList(), in.page(), in.limit());
        ListView favorites = ListView.of(lists.favorites());
        Data data = new Data(null, null, null, page.items().stream().map(ListView::of).toList(), own, shared,
                smart.isEmpty() ? null : (Integer) smart.size(), favorites, Paging.of(page), most);
        return new ToolReply(text(in, headline + (shared == 0 ? "" : ", and keep " + shared + " with others")
                + (smart.isEmpty() ? "" : "; Trakt fills " + ReplyText.count(smart.size(), "smart list")), data,
                "\nNext: create_list makes one.") + "\nAlso: " + favorites.line() + ".", data);
    }

    private static @Nullable Integer most(Settings settings) {
        return settings.limits() == null || settings.limits().list() == null ? null : settings.limits().list().count();
    }

    private ToolReply of(String user, Input in) {
        List<FoundList> personal = lists.of(user);
        List<FoundList> smart = lists.smart(user);
        Slice<FoundList> page = Slice.of(
                Stream.concat(personal.stream(), smart.stream()).toList(), in.page(), in.limit());
        Data data = new Data(user, null, null, page.items().stream().map(ListView::of).toList(), null, null,
                smart.isEmpty() ? null : (Integer) smart.size(), null, Paging.of(page), null);
        String headline = page.total() == 0 ? user + " shows no lists"
                : user + " has " + ReplyText.count(page.total(), MediaType.LIST) + " to see"
                        + (smart.isEmpty() ? ""
                                : "; of these Trakt fills " + ReplyText.count(smart.size(), "smart list"));
        return new ToolReply(text(in, headline, data, ""), data);
    }

    static String text(Input in, String headline, Data data, String nextWhenNone) {
        if (data.lists().isEmpty()) {
            return in.page() > 1 ? headline + ReplyText.noPage(in.page()) : headline + "." + nextWhenNone;
        }
        return headline + ":\n" + data.lists().stream().map(ListView::line).collect(Collectors.joining("\n"))
                + data.paging().more();
    }
}
