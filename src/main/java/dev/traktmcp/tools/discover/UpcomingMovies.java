package dev.traktmcp.tools.discover;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.CalendarText;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Release;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which movies come out when: those that the person follows, or all. */
record UpcomingMovies(Trakt trakt, Viewer viewer) implements Tool<UpcomingMovies.Input> {
    private static final int USUAL_DAYS = 30;

    /** @param release {@code cinema}, {@code streaming} or {@code disc} */
    record Input(boolean everyone, String release, String startDate, @Nullable Integer days, int page, int limit) {}

    /** The days, in the person's zone, of which {@code endDate} is the last. */
    record Data(List<Coming> movies, @Nullable Map<String, Object> filters, LocalDate startDate, LocalDate endDate,
            Paging paging) {}

    /** A movie and the day it comes out; a plain date, the same in every zone. */
    record Coming(
            LocalDate released,
            ItemView item,
            @Nullable Integer runtime,
            @Nullable List<String> genres,
            @Nullable String certification,
            @Nullable Mine mine) {

        static Coming of(LocalDate released, Movie movie, @Nullable Mine mine) {
            return new Coming(
                    released, ItemView.of(movie), movie.runtime(), movie.genres(), movie.certification(),
                    mine);
        }

        String line() {
            List<String> shown = genres == null ? List.of() : genres.subList(0, Math.min(2, genres.size()));
            return item.words() + " [" + item.id() + "]"
                    + (shown.isEmpty() ? "" : ", " + ReplyText.and(shown)) + Mine.words(mine);
        }
    }

    @Override
    public ToolReply call(Input in) {
        LocalDate from = viewer.times().start(in.startDate());
        int days = in.days() == null ? viewer.times().days(in.startDate(), USUAL_DAYS) : in.days();
        LocalDate to = from.plusDays(days - 1L);
        String where = switch (in.release()) {
            case "streaming" -> "streaming";
            case "disc" -> "dvd";
            default -> "movies";
        };
        Marks marks = Marks.begin(viewer, List.of(MediaType.MOVIE));
        List<Coming> all = trakt.calendars().movies(in.everyone() ? "all" : "my", where, from, days).stream()
                .filter(release -> release.movie() != null)
                .flatMap(release -> day(release)
                        .map(day -> coming(day, Objects.requireNonNull(release.movie()), marks)).stream())
                .filter(one -> !one.released().isBefore(from) && !one.released().isAfter(to))
                .toList();
        Slice<Coming> page = Slice.of(all, in.page(), in.limit());
        return new ToolReply(text(in, from, to, page),
                new Data(page.items(), Filters.of("everyone", in.everyone(), "release", in.release()), from, to,
                        Paging.of(page)));
    }

    private static Coming coming(LocalDate day, Movie movie, Marks marks) {
        return Coming.of(day, movie, marks.of(movie));
    }

    private static Optional<LocalDate> day(Release release) {
        try {
            return Optional.ofNullable(release.released()).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String text(Input in, LocalDate from, LocalDate to, Slice<Coming> page) {
        int total = page.total();
        TimeFormat wording = viewer.wording();
        String whose = in.everyone() ? "" : " of those you have listed or watched";
        String how = switch (in.release()) {
            case "streaming" -> "to stream";
            case "disc" -> "on disc";
            default -> "in cinemas";
        } + " " + CalendarText.days(wording, from, to);
        if (total == 0) {
            return "No movie" + whose + " comes out " + how + "."
                    + "\nNext: ask for more days" + (in.everyone() ? "." : ", or for everyone's with everyone true.");
        }
        String found =
                ReplyText.count(total, MediaType.MOVIE) + whose + (total == 1 ? " comes out " : " come out ") + how;
        if (page.isEmpty()) {
            return found + ReplyText.noPage(in.page());
        }
        StringBuilder text = new StringBuilder(found + ":");
        LocalDate today = LocalDate.ofInstant(viewer.clock().instant(), viewer.zone());
        LocalDate day = null;
        for (Coming movie : page.items()) {
            if (!movie.released().equals(day)) {
                day = movie.released();
                String date = wording.date(day);
                long away = ChronoUnit.DAYS.between(today, day);
                text.append('\n').append(date.substring(0, 1).toUpperCase(Locale.ROOT)).append(date.substring(1))
                        .append(away > 1 ? ", in " + away + " days:" : ":");
            }
            text.append("\n  ").append(movie.line());
        }
        return text.append(Mine.note(page.items().stream().map(Coming::mine).toList())).append(page.more()).toString();
    }
}
