package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.days.Period;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.moving.OwnCheckIn;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person watched and when, or whether and when they watched one title. */
record GetHistory(TitleFinder titles, Trakt trakt, Viewer viewer, ShownPlays shown, OwnCheckIn checkIn)
        implements Tool<GetHistory.Input> {
    /** @param type of the title; without a title, a filter like {@code only} */
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String only,
            @Nullable String startDate,
            @Nullable String endDate,
            @Nullable List<String> include,
            int page,
            @Nullable Integer limit)
            implements TitleArguments, DetailParts.Wanted {
        /** A month that somebody named is meant as a whole, so more of it is shown at once. */
        int size(Span span, Instant now) {
            if (limit != null) {
                return limit;
            }
            Instant end = span.end() == null ? now : span.end();
            return span.start() != null && Duration.between(span.start(), end).compareTo(MONTH) <= 0 ? MORE : USUAL;
        }

        @Nullable
        String kind() {
            return only == null ? type : only;
        }

        /** The same of one title, which then is a movie or a show. */
        Input ofThatKind() {
            if (only == null) {
                return this;
            }
            boolean movie = MediaType.of(only) == MediaType.MOVIE;
            if (type != null && movie != (MediaType.of(type) == MediaType.MOVIE)) {
                throw new BadArguments("only", "is " + only + ", but type is " + type + ": leave one of them out")
                        .raise();
            }
            return new Input(title, year, (movie ? MediaType.MOVIE : MediaType.SHOW).word(), id, season, episode, null,
                    null, startDate, endDate, include, page, limit);
        }

        /** Of several titles, with the last play of each. */
        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, only, startDate, endDate, null, page,
                    Severally.isOfMany(this) ? (Integer) 1 : limit);
        }
    }

    /**
     * @param seen whether there is a play of the one title that was asked for; else null
     * @param counts how many different episodes of a show or season were seen; else null
     * @param latest the last play, where another page has it; else null
     * @param startDate the first local day of a period, {@code endDate} the last; else null
     */
    record Data(
            @Nullable Boolean seen, @Nullable Asked asked, @Nullable EpisodeCounts counts,
            @Nullable SavedEntry latest, List<SavedEntry> plays, @Nullable Map<String, Object> filters,
            @Nullable LocalDate startDate, @Nullable LocalDate endDate, String timezone,
            Paging paging) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            return Asked.id(asked);
        }
    }

    /** How many plays a page has where nobody says it, and how many of a period that is short. */
    private static final int USUAL = 10;
    private static final int MORE = 25;
    /** Of a show, how much of it was seen is the answer. */
    private static final int OF_SERIES = 3;
    private static final Duration MONTH = Duration.ofDays(31).plusHours(1);

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)));
        }
        Span span = viewer.times().span(in.startDate(), in.endDate());
        int limit = in.size(span, viewer.clock().instant());
        PlayLines lines = new PlayLines(viewer.wording(), viewer.zone(), shown);
        if (in.namesOne()) {
            ToolReply reply = new HistoryAnswer(titles, trakt, viewer, lines, span).about(in.ofThatKind(), in.page(),
                    limit, in.limit() == null ? OF_SERIES : in.limit());
            return span.end() != null ? reply : checkIn.beside(reply, running -> reply.data() instanceof Data data
                    && (running.typedId().equals(data.theOne())
                            || running.media().typedId().equals(data.theOne())));
        }
        if (in.year() != null) {
            throw new BadArguments("year", "is the year of release and goes with a title; give start_date \""
                    + in.year() + "\" for what was watched in that year").raise();
        }
        MediaType type = MediaType.of(in.kind());
        Page<Play> page = trakt.sync().history(type, null, span.start(), span.end(), in.page(), limit);
        Period period = lines.period(span);
        List<PlayLines.Known> known = page.items().stream().map(PlayLines::known).flatMap(Optional::stream).toList();
        return new ToolReply(
                summary(in, limit, page, lines, known, period.words()),
                new Data(null, null, null, null, lines.entries(known), Filters.of("type", in.kind()),
                        period.firstDay(), period.lastDay(), viewer.zone().getId(),
                        Paging.of(page, in.page(), limit)));
    }

    private static String summary(Input in, int limit, Page<Play> page, PlayLines lines, List<PlayLines.Known> known,
            String period) {
        String of = in.kind() == null ? "" : MediaType.of(in.kind()) == MediaType.MOVIE ? " of movies" : " of episodes";
        if (page.items().isEmpty()) {
            if (in.page() > 1) {
                return "There is no page " + in.page() + (page.total() == null ? "."
                        : ": " + ReplyText.count(page.total(), "play") + of + period + " in all.");
            }
            return period.isEmpty() && of.isEmpty()
                    ? "Your history is empty.\nNext: mark_watched writes down what was watched."
                    : "No play" + of + " in your history" + period + ".";
        }
        String count = page.total() == null ? "Plays" : ReplyText.count(page.total(), "play");
        return count + of + " in your history" + period + ", latest first (" + lines.wording().zone() + "):\n"
                + lines.of(known)
                + (page.total() != null ? ReplyText.pages(in.page(), limit, page.total())
                        : ReplyText.more(in.page(), page.complete()));
    }
}
