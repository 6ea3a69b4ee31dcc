package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.users.ListRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists from all over Trakt: trending, popular, those that the person likes, and those that hold a title. */
record SharedLists(ListFinder lists, TitleFinder titles, Trakt trakt) {
    ToolReply call(GetLists.Input in) {
        if (in.which() != null && in.namesOne()) {
            throw new BadArguments("which", "cannot stand beside title").raise();
        }
        if (in.user() != null) {
            throw new BadArguments("user", "cannot stand beside " + (in.which() == null ? "title" : "which")).raise();
        }
        return in.which() == null ? holding(in) : among(in, in.which());
    }

    private ToolReply among(GetLists.Input in, String which) {
        boolean mine = which.equals("liked");
        Page<ListRow> page = mine ? trakt.lists().liked(in.page(), in.limit())
                : trakt.lists().ofEverybody(which, in.page(), in.limit());
        List<MediaList> found = page.items().stream().flatMap(row -> Stream.ofNullable(row.list())).toList();
        String headline = mine ? found.isEmpty() && in.page() == 1 ? "You like no lists" : "Lists that you like"
                : which.equals("trending") ? "Lists trending on Trakt" : "The most popular lists on Trakt";
        OwnLists own = OwnLists.of(lists);
        return reply(in, headline, found.stream().flatMap(list -> FoundList.ofOthers(list).stream())
                .map(list -> view(own.known(list))).toList(), null, Paging.of(page, in.page(), in.limit()), null, "");
    }

    /** First those of the person, which nobody else may see. */
    private ToolReply holding(GetLists.Input in) {
        Found about = in.find(titles);
        Subject subject = about.subject();
        Page<MediaList> page = trakt.about().lists(subject.media().type(), subject.media().ids().trakt(),
                subject.season(), subject.number(), in.page(), in.limit());
        OwnLists known = OwnLists.of(lists);
        OwnLists own = in.page() == 1 ? known.with(subject, lists, trakt) : known;
        List<ListView> views = Stream.concat(own.holding().stream(),
                page.items().stream().filter(list -> !own.has(list))
                        .flatMap(list -> FoundList.ofOthers(list).stream()))
                .map(SharedLists::view).toList();
        ListView favorites = own.favorites() == null ? null : view(own.favorites());
        String headline = views.isEmpty() && favorites == null && in.page() == 1
                ? "No list to see has " + ReplyText.of(subject)
                : "Lists with " + ReplyText.of(subject);
        return reply(in, headline, views, Asked.of(about).on(own.watchlisted(), own.favorite()),
                paging(in, page, own), favorites, own.elsewhere()
                        + (own.read() ? "" : "\nNot all of your lists were read.") + ReplyText.rivals(about.rivals()));
    }

    private static Paging paging(GetLists.Input in, Page<MediaList> page, OwnLists own) {
        Paging sent = Paging.of(page, in.page(), in.limit());
        long hidden = own.holding().stream().filter(list -> !"public".equals(list.list().privacy())).count();
        return Paging.of(sent.total() == null ? null : (Integer) (sent.total() + (int) hidden), in.page(), in.limit(),
                sent.nextPage() != null, sent.unread() != null || !own.read());
    }

    private static ListView view(FoundList list) {
        return list.keptBy() == Keeper.ME ? ListView.of(list).asMine() : ListView.of(list);
    }

    private ToolReply reply(GetLists.Input in, String headline, List<ListView> views, @Nullable Asked asked,
            Paging paging, @Nullable ListView favorites, String more) {
        GetLists.Data data =
                new GetLists.Data(null, in.which(), asked, views, null, null, null, favorites, paging, null);
        String also = favorites == null ? "" : views.isEmpty() ? ":\n" + favorites.line()
                : "\n" + favorites.line();
        return new ToolReply((views.isEmpty() && favorites != null ? headline + also
                : GetLists.text(in, headline, data, "") + also) + more, data);
    }
}
