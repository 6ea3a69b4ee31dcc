package dev.traktmcp.tools.title;

import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles similar to another. */
record Related(TitleFinder titles, Trakt trakt) implements Tool<Related.Input> {
    record Input(@Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id, int page,
            int limit)
            implements TitleArguments {}

    /** @param to the typed id of the title that they resemble */
    record Data(String to, Asked asked, List<SearchResult> results, Paging paging) {}

    @Override
    public ToolReply call(Input in) {
        Found found = in.find(titles);
        // Trakt has nothing similar to a season or an episode, so we use the show.
        Media media = found.subject().media();
        Subject whole = new Subject(media, null, null);
        Page<Media> page = trakt.about().related(media.type(), media.ids().trakt(), in.page(), in.limit());
        return new ToolReply(
                text(in, whole, page) + ReplyText.rivals(found.rivals()),
                new Data(whole.typedId(), Asked.of(new Found(whole, found.rivals())),
                        page.items().stream().map(SearchResult::of).toList(),
                        Paging.of(page, in.page(), in.limit())));
    }

    private static String text(Input in, Subject like, Page<Media> page) {
        String things = like.media().type().plural();
        if (page.items().isEmpty()) {
            return in.page() == 1 ? "Trakt knows no " + things + " like " + ReplyText.of(like) + "."
                    : "There is no page " + in.page() + " of " + things + " like " + ReplyText.of(like) + ".";
        }
        return things.substring(0, 1).toUpperCase(Locale.ROOT) + things.substring(1) + " like " + ReplyText.of(like)
                + (in.page() == 1 ? "" : ", page " + in.page()) + ":\n"
                + page.items().stream().map(Related::line).collect(Collectors.joining("\n"))
                + ReplyText.more(in.page(), page.complete());
    }

    private static String line(Media media) {
        return ReplyText.of(new Subject(media, null, null))
                + ReplyText.rated(ReplyText.rating(media), media.votes()).map(rated -> ": " + rated).orElse("");
    }
}
