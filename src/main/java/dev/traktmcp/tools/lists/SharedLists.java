package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
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
record SharedLists(TitleFinder titles, Trakt trakt) {
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
        return reply(in, headline, found, null, Paging.of(page, in.page(), in.limit()), "");
    }

    private ToolReply holding(GetLists.Input in) {
        Found about = in.find(titles);
        Subject subject = about.subject();
        Page<MediaList> page = trakt.about().lists(subject.media().type(), subject.media().ids().trakt(),
                subject.season(), subject.number(), in.page(), in.limit());
        String headline = page.items().isEmpty() && in.page() == 1
                ? "No list to see has " + ReplyText.of(subject) : "Lists with " + ReplyText.of(subject);
        return reply(in, headline, page.items(), Asked.of(about), Paging.of(page, in.page(), in.limit()),
                ReplyText.rivals(about.rivals()));
    }

    private static ToolReply reply(GetLists.Input in, String headline, List<MediaList> found, @Nullable Asked asked,
            Paging paging, String more) {
        List<ListView> views = found.stream()
                .flatMap(list -> ListFinder.ofOthers(list).stream())
                .map(ListView::of)
                .toList();
        GetLists.Data data = new GetLists.Data(null, in.which(), asked, views, null, null, null, null, paging, null);
        return new ToolReply(GetLists.text(in, headline, data, "") + more, data);
    }
}
