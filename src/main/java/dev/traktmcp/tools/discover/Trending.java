package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people are watching at this moment. */
record Trending(Trakt trakt, Viewer viewer, Streaming streaming) implements Tool<Trending.Input> {
    /** @param type null for movies and shows together */
    record Input(@Nullable String type, @Nullable String onlyIf, @Nullable String streaming, int page, int limit) {}

    record Data(List<ListedTitle> results, @Nullable Map<String, Object> filters, Picked.@Nullable Where streaming,
            Paging paging) {}

    @Override
    public ToolReply call(Input in) {
        Marks marks = Marks.begin(viewer, TypeArgument.of(in.type()));
        Predicate<Subject> wanted = OnlyIf.filter(in.onlyIf(), trakt);
        Predicate<ChartEntry> keeps = in.onlyIf() == null ? null
                : entry -> entry.media() != null && wanted.test(new Subject(entry.media(), null, null));
        Choice wish = streaming.choice(in.streaming());
        RankedPage<ChartEntry> read = wish == null ? ranks(in, keeps, in.page(), in.limit())
                : ranks(in, keeps, 1, Streaming.MOST);
        Picked<ChartEntry> picked = wish == null ? null : streaming.pick(read.items(), read.complete(),
                entry -> Optional.ofNullable(entry.media()).map(media -> new Subject(media, null, null)), wish,
                in.page(), in.limit());
        RankedPage<ChartEntry> ranks = picked == null ? read
                : new RankedPage<>(picked.items(), picked.total(), !picked.follows(), false);
        List<ListedTitle> entries = ranks.items().stream().filter(one -> one.media() != null)
                .map(one -> ListedTitle.of(one).with(marks.of(Objects.requireNonNull(one.media())))).toList();
        return new ToolReply(
                summary(in, entries, ranks, picked),
                new Data(entries,
                        Filters.of("type", in.type(), "only_if", OnlyIf.argument(in.onlyIf()), "streaming",
                                in.streaming()),
                        picked == null ? null : picked.where(),
                        picked == null ? ranks.paging(in.page(), in.limit()) : picked.paging(in.page(), in.limit())));
    }

    /** Both types with one request, where Trakt has that. */
    private RankedPage<ChartEntry> ranks(Input in, @Nullable Predicate<ChartEntry> keeps, int first, int size) {
        if (in.type() == null) {
            try {
                return page(List.of((page, limit) -> trakt.charts().mixed("trending", Map.of(), page, limit)), keeps,
                        first, size);
            } catch (TraktException e) {
                if (!(e.failure() instanceof NotThere)) {
                    throw e;
                }
            }
        }
        return page(TypeArgument.of(in.type()).stream().map(this::source).toList(), keeps, first, size);
    }

    private static RankedPage<ChartEntry> page(List<RankedPage.Source<ChartEntry>> sources,
            @Nullable Predicate<ChartEntry> keeps, int first, int size) {
        return RankedPage.page(sources, Comparator.comparingLong(Trending::watchers).reversed(), keeps, first, size);
    }

    private RankedPage.Source<ChartEntry> source(MediaType type) {
        return (page, limit) -> trakt.charts().page(type, "trending", Map.of(), page, limit);
    }

    private static long watchers(ChartEntry entry) {
        return entry.watchers() == null ? 0 : entry.watchers();
    }

    private static String summary(Input in, List<ListedTitle> entries, RankedPage<?> ranks,
            @Nullable Picked<ChartEntry> picked) {
        String what = TypeArgument.words(in.type());
        String only = OnlyIf.only(in.onlyIf()) + (picked == null ? "" : picked.words());
        String note = picked == null ? "" : picked.emptied() + picked.note();
        if (entries.isEmpty()) {
            return in.page() == 1 ? "Trakt lists no trending " + what + " right now" + only + "." + ranks.end(1) + note
                    : "There is no page " + in.page() + " of trending " + what + only + ".";
        }
        return "Trending " + what + " right now" + only + (in.page() == 1 ? "" : ", page " + in.page()) + ":\n"
                + entries.stream().map(entry -> line(entry) + (picked == null ? "" : picked.line(entry.item().id())))
                        .collect(Collectors.joining("\n"))
                + Mine.note(entries.stream().map(ListedTitle::mine).toList())
                + ranks.end(in.page()) + note;
    }

    private static String line(ListedTitle entry) {
        return entry.line() + (entry.watchers() == null ? "" : ": " + entry.watchers() + " watching")
                + Mine.words(entry.mine());
    }
}
