package dev.traktmcp.tools.playing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import java.time.Instant;
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

    record Data(List<Entry> items, @Nullable Map<String, Object> filters, Paging paging,
            String timezone) {}

    /**
     * @param progress percent, as Trakt sends it
     * @param minutesLeft null where the runtime is unknown
     */
    record Entry(
            ItemView item,
            @Nullable Double progress,
            @Nullable Long minutesLeft,
            @Nullable Instant pausedAt) {}

    private record Shown(Entry entry, String line) {
        static Optional<Shown> of(PausedEntry paused, TimeFormat wording) {
            return EntrySubject.of(paused).map(subject -> {
                Integer runtime = runtime(subject);
                Double progress = paused.progress();
                Long left = runtime == null || progress == null ? null
                        : Long.valueOf((long) Math.ceil(runtime * (100 - Math.clamp(progress, 0, 100)) / 100));
                String text = ReplyText.of(subject) + ": "
                        + (progress == null ? "paused" : Math.round(progress) + " % watched")
                        + (left == null ? "" : ", " + ReplyText.count(left.intValue(), "minute") + " left")
                        + (paused.pausedAt() == null ? "" : ", paused " + wording.dateAndTime(paused.pausedAt()));
                return new Shown(new Entry(ItemView.of(subject), progress, left, paused.pausedAt()), text);
            });
        }

        private static @Nullable Integer runtime(Subject subject) {
            Integer own = subject.episode() == null ? null : subject.episode().runtime();
            return own == null ? subject.media().runtime() : own;
        }
    }

    @Override
    public ToolReply call(Input in) {
        TimeFormat wording = viewer.wording();
        Page<PausedEntry> read = trakt.playback().all(MediaType.of(in.type()));
        List<Shown> all = read.items().stream()
                .sorted(Comparator.comparing(PausedEntry::pausedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .flatMap(paused -> Shown.of(paused, wording).stream())
                .toList();
        Slice<Shown> page = Slice.of(all, in.page(), in.limit());
        return new ToolReply(summary(in, page, wording),
                new Data(page.items().stream().map(Shown::entry).toList(), Filters.of("type", in.type()),
                        Paging.of(page, read.complete()), wording.zone()));
    }

    private static String summary(Input in, Slice<Shown> page, TimeFormat wording) {
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
                + page.items().stream().map(Shown::line).collect(Collectors.joining("\n"))
                + page.more();
    }
}
