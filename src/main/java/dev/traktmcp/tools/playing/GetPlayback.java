package dev.traktmcp.tools.playing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Paused;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the person paused and did not finish. */
record GetPlayback(Trakt trakt, Viewer viewer) implements Tool<GetPlayback.Input> {
    /** @param type {@code movie}, {@code episode}, or null for both */
    record Input(@Nullable String type, int page, int limit) {}

    record Data(List<Paused> items, @Nullable Map<String, Object> filters, Paging paging,
            String timezone) {}

    @Override
    public ToolReply call(Input in) {
        TimeFormat wording = viewer.wording();
        Page<PausedEntry> read = trakt.playback().all(MediaType.of(in.type()));
        List<Paused> all = read.items().stream()
                .sorted(Comparator.comparing(PausedEntry::pausedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .flatMap(paused -> Paused.of(paused).stream())
                .toList();
        Slice<Paused> page = Slice.of(all, in.page(), in.limit());
        return new ToolReply(summary(in, page, wording),
                new Data(page.items(), Filters.of("type", in.type()),
                        Paging.of(page, read.complete()), wording.zone()));
    }

    private static String summary(Input in, Slice<Paused> page, TimeFormat wording) {
        String thing = in.type() == null ? "title" : in.type();
        if (page.total() == 0) {
            return "You have no paused "
                    + Optional.ofNullable(MediaType.of(in.type())).map(MediaType::plural).orElse("movies or episodes")
                    + " on Trakt. Only players that report to Trakt leave some, and Trakt keeps them for six months.";
        }
        String have = "You have " + ReplyText.count(page.total(), "paused " + thing);
        if (page.isEmpty()) {
            return have + ReplyText.noPage(in.page());
        }
        return have + (in.page() > 1 ? "; page " + in.page() : "")
                + " (" + wording.zone() + "):\n"
                + page.items().stream().map(one -> one.item().line() + ": " + one.words(wording))
                        .collect(Collectors.joining("\n"))
                + page.more();
    }
}
