package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.moving.OwnCheckIn;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.seen.LeftOut;
import dev.traktmcp.tools.request.seen.NotCounted;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to watch next in all shows in progress, or how far the person is in one show. */
record UpNext(TitleFinder titles, Trakt trakt, Viewer viewer, Posters posters, Streaming streaming,
        OwnCheckIn checkIn)
        implements Tool<UpNext.Input> {
    record Input(@Nullable String title, @Nullable Integer year, @Nullable String id, @Nullable Integer season,
            @Nullable List<String> items, @Nullable List<String> include, @Nullable String streaming, int page,
            int limit)
            implements TitleArguments, DetailParts.Wanted {
        @Override
        public String type() {
            return MediaType.SHOW.word();
        }

        @Override
        public void refuseSingle() {
            if (title != null || id != null) {
                TitleArguments.super.refuseSingle();
            }
        }

        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, page, limit);
        }
    }

    /**
     * @param seasons of one show, with their counts; else null
     * @param firstUnseen {@code S02E03}, where nothing is next but something was skipped; else null
     * @param nextEpisode the next one to air, of one show that was seen as far as it has aired; else null
     * @param status of that show, in Trakt's words; else null
     * @param sortBy the order that the person chose on Trakt; null for the last watched first
     * @param leftOut how many shows are not among them, begun or not, as the person wants it; null for none
     * @param showsChecked how many shows were looked at, where these are not all
     */
    record Data(
            @Nullable Asked asked, List<ShowProgress> shows, LeftOut.@Nullable Count leftOut,
            @Nullable List<ProgressAnswer.OfSeason> seasons,
            @Nullable String firstUnseen, @Nullable AiringEpisode nextEpisode, @Nullable String status,
            @Nullable Integer showsChecked, @Nullable String sortBy, Picked.@Nullable Where streaming,
            String timezone, Paging paging,
            @Nullable Map<String, String> posters) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            return asked != null || seasons == null || shows.size() != 1 ? Asked.id(asked)
                    : shows.getFirst().item().id();
        }
    }

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)));
        }
        ToolReply reply = answer(in);
        return checkIn.beside(reply, running -> reply.data() instanceof Data data && data.shows().stream()
                .anyMatch(one -> one.item().id().equals(running.media().typedId())));
    }

    private ToolReply answer(Input in) {
        if (in.title() != null || in.id() != null) {
            in.refuseOfOne("streaming", in.streaming());
            return new ProgressAnswer(titles, trakt, viewer, posters).about(in);
        }
        if (in.season() != null) {
            throw new BadArguments("title", "is missing: season goes with the title of a show").raise();
        }
        InProgress.Found found = new InProgress(trakt, viewer).read();
        LeftOut.Count leftOut = LeftOut.read(trakt).count();
        Choice wish = streaming.choice(in.streaming());
        if (wish != null) {
            return streaming(in, found, leftOut, streaming.pick(found.shows(), found.complete(),
                    one -> Optional.of(new Subject(one.show(), null, null)), wish, in.page(), in.limit()));
        }
        Slice<ShowProgress> page = Slice.of(found.shows(), in.page(), in.limit());
        return new ToolReply(
                summary(found, page, (leftOut == null ? "" : "\n" + leftOut.text())
                        + (found.specials() ? "\n" + ReplyText.sentence(NotCounted.SPECIALS) : "")),
                new Data(null, page.items(), leftOut, null, null, null, null,
                        found.complete() ? null : (Integer) InProgress.ONE_BY_ONE,
                        found.order() == null ? null : found.order().by(), null, viewer.zone().getId(),
                        Paging.of(page, found.complete()),
                        posters.of(ShowProgress.ids(page.items()))));
    }

    /** Of the shows that go on those that can be watched now. */
    private ToolReply streaming(Input in, InProgress.Found found, LeftOut.@Nullable Count leftOut,
            Picked<ShowProgress> picked) {
        String which = MediaType.SHOW.plural() + " in progress" + picked.words();
        String text = picked.items().isEmpty()
                ? (in.page() == 1 ? "No " : "There is no page " + in.page() + " of ") + which + "."
                : ReplyText.sentence(which + ", next up").replaceFirst("\\.$", ":\n") + picked.items().stream()
                        .map(one -> one.line(viewer.wording()) + picked.line(one.item().id()))
                        .collect(Collectors.joining("\n"));
        return new ToolReply(text + picked.more(in.page()) + picked.emptied() + picked.note(),
                new Data(null, picked.items(), leftOut, null, null, null, null,
                        found.complete() ? null : (Integer) InProgress.ONE_BY_ONE,
                        found.order() == null ? null : found.order().by(), picked.where(), viewer.zone().getId(),
                        picked.paging(in.page(), in.limit()), posters.of(ShowProgress.ids(picked.items()))));
    }

    private String summary(InProgress.Found found, Slice<ShowProgress> page, String leftOut) {
        String looked = found.complete() ? leftOut
                : leftOut + "\nOnly the " + InProgress.ONE_BY_ONE + " shows watched last were looked at.";
        if (page.total() == 0) {
            return "No show that you have begun has an aired episode left to watch." + looked
                    + "\nNext: upcoming_episodes says when new ones air.";
        }
        if (page.isEmpty()) {
            return "There is no page " + page.page() + ": " + ReplyText.count(page.total(), MediaType.SHOW)
                    + " in progress."
                    + looked;
        }
        return "You are in the middle of " + ReplyText.count(page.total(), MediaType.SHOW)
                + (found.order() == null ? ", last watched first"
                        : ", by " + found.order().by().replace('-', ' ') + " as you chose on Trakt")
                + "; next up:\n"
                + page.items().stream().map(one -> one.line(viewer.wording())).collect(Collectors.joining("\n"))
                + page.pages() + looked;
    }
}
