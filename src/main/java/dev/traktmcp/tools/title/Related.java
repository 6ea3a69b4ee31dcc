package dev.traktmcp.tools.title;

import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles similar to another. */
record Related(TitleFinder titles, Trakt trakt, Viewer viewer, Streaming streaming)
        implements Tool<Related.Input> {
    record Input(@Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable String onlyIf, @Nullable String streaming,
            @Nullable List<String> include, int page,
            int limit)
            implements TitleArguments, DetailParts.Wanted {}

    /** Of those with which we look for what is wanted; Trakt has about as many. */
    private static final int MOST = 100;

    /** @param to the typed id of the title that they resemble */
    record Data(String to, Asked asked, List<SearchResult> results, @Nullable Map<String, Object> filters,
            Picked.@Nullable Where streaming, Paging paging) implements AboutOne {
        @Override
        public String theOne() {
            return to;
        }
    }

    @Override
    public ToolReply call(Input in) {
        Found found = in.find(titles);
        // Trakt has nothing similar to a season or an episode, so we use the show.
        Media media = found.subject().media();
        Subject whole = new Subject(media, null, null);
        Marks marks = Marks.begin(viewer, List.of(media.type()));
        Choice wish = streaming.choice(in.streaming());
        Picked<Media> picked = wish == null ? null : picked(in, media, wish);
        Page<Media> page = picked == null ? page(in, media) : picked.page(null);
        List<SearchResult> results = page.items().stream().map(one -> SearchResult.of(one).with(marks.of(one)))
                .toList();
        return new ToolReply(
                text(in, whole, page, results, picked),
                new Data(whole.typedId(), Asked.of(new Found(whole, found.rivals())),
                        results,
                        Filters.of("only_if", OnlyIf.argument(in.onlyIf()), "streaming", in.streaming()),
                        picked == null ? null : picked.where(), picked == null
                                ? Paging.of(page, in.page(), in.limit()) : picked.paging(in.page(), in.limit())));
    }

    private Page<Media> page(Input in, Media media) {
        if (in.onlyIf() == null) {
            return trakt.about().related(media.type(), media.ids().trakt(), in.page(), in.limit());
        }
        Predicate<Subject> wanted = OnlyIf.filter(in.onlyIf(), trakt);
        Page<Media> all = trakt.about().related(media.type(), media.ids().trakt(), 1, MOST);
        Slice<Media> fitting = Slice.of(all.items().stream()
                .filter(one -> wanted.test(new Subject(one, null, null))).toList(), in.page(), in.limit());
        return new Page<>(fitting.items(), fitting.total(), fitting.isLast(), null);
    }

    private Picked<Media> picked(Input in, Media media, Choice wish) {
        Predicate<Subject> wanted = OnlyIf.filter(in.onlyIf(), trakt);
        Page<Media> all = trakt.about().related(media.type(), media.ids().trakt(), 1, MOST);
        return streaming.pick(
                all.items().stream().filter(one -> wanted.test(new Subject(one, null, null))).toList(),
                all.complete(), one -> Optional.of(new Subject(one, null, null)), wish, in.page(), in.limit());
    }

    private static String text(Input in, Subject like, Page<Media> page, List<SearchResult> results,
            @Nullable Picked<Media> picked) {
        String only = OnlyIf.only(in.onlyIf()) + (picked == null ? "" : picked.words());
        String note = picked == null ? "" : picked.emptied() + picked.note();
        Passed passed = new Passed(null, false, OnlyIf.isAboutLength(in.onlyIf()));
        String things = like.media().type().plural();
        if (page.items().isEmpty()) {
            String which = things + " like " + ReplyText.of(like) + only + ".";
            OnlyIf condition = OnlyIf.of(in.onlyIf());
            if (condition != null && in.page() == 1) {
                return "None of the " + things + " like " + ReplyText.of(like) + " that Trakt names is "
                        + condition.words() + (picked == null ? "" : picked.words()) + "." + note;
            }
            return (in.page() == 1 ? "Trakt knows no " : "There is no page " + in.page() + " of ") + which + note;
        }
        return things.substring(0, 1).toUpperCase(Locale.ROOT) + things.substring(1) + " like " + ReplyText.of(like)
                + only
                + (in.page() == 1 ? "" : ", page " + in.page()) + ":\n"
                + results.stream().map(one -> line(one, passed) + (picked == null ? "" : picked.line(one.item().id())))
                        .collect(Collectors.joining("\n"))
                + Mine.note(results.stream().map(SearchResult::mine).toList())
                + ReplyText.more(in.page(), page.complete()) + note;
    }

    private static String line(SearchResult one, Passed passed) {
        return one.item().line() + ReplyText.rated(one.rating(), one.votes()).map(rated -> ": " + rated).orElse("")
                + passed.words(null, one.runtime(), null) + Mine.words(one.mine());
    }
}
