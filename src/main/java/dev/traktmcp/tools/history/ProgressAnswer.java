package dev.traktmcp.tools.history;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the person is in one show, or in one season of it. */
record ProgressAnswer(TitleFinder titles, Trakt trakt, Viewer viewer, Posters posters) {
    /**
     * @param aired how many of its episodes have aired
     * @param completed how many of them the person has seen
     */
    record OfSeason(int number, int aired, int completed) {
        boolean isSeen() {
            return completed >= aired;
        }
    }

    ToolReply about(UpNext.Input in) {
        Found found = in.findShow(titles.preferring(new HistoryReader(trakt)::has));
        Show show = (Show) found.subject().media();
        Integer season = found.subject().season();
        Progress progress = trakt.shows().progress(String.valueOf(show.ids().trakt()), Objects.equals(season, 0));
        ShowProgress far = ShowProgress.of(show, progress);
        List<OfSeason> seasons = progress.seasons().stream()
                .filter(one -> one.number() != null && (season == null || season.equals(one.number())))
                .map(one -> new OfSeason(one.number(), count(one.aired()), count(one.completed())))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(season == null ? whole(show, far, progress) : ofSeason(season, seasons, progress, far));
        if (season == null && seasons.size() > 1 && far.completed() > 0) {
            lines.addAll(runs(seasons));
        }
        if (far.resetAt() != null) {
            lines.add("Counted since you began again, " + ReplyText.on(wording().date(far.resetAt())) + ".");
        }
        return new ToolReply(
                String.join("\n", lines) + ReplyText.rivals(found.rivals()),
                new UpNext.Data(List.of(far), seasons, 1, 1, true, posters.of(List.of(show))));
    }

    private String whole(Show show, ShowProgress far, Progress progress) {
        String episodes = ReplyText.count(far.aired(), "aired episode");
        if (far.aired() == 0) {
            return "Nothing of " + far.name() + " has aired yet." + nextToAir(show);
        }
        if (far.completed() == 0) {
            return "You have not begun " + far.name() + ": " + far.rest() + "." + next(" It begins with ", far);
        }
        String last = far.lastWatchedAt() == null ? "" : "; last watched " + wording().date(far.lastWatchedAt());
        if (far.left() == 0) {
            return "You are caught up with " + far.name() + ": "
                    + (far.aired() == 1 ? "its only aired episode is" : "all " + episodes)
                    + " seen" + last + "." + nextToAir(show);
        }
        return "You have seen " + far.completed() + " of " + episodes + " of " + far.name() + last + "; " + far.rest()
                + "."
                + (far.next() == null ? firstUnseen(progress) : next(" Next: ", far));
    }

    private String ofSeason(int number, List<OfSeason> seasons, Progress progress, ShowProgress far) {
        String name = (number == 0 ? "The specials" : "Season " + number) + " of " + far.name();
        if (seasons.isEmpty()) {
            return number == 0 ? "No specials of " + far.name() + " have aired." : name + " has not begun to air.";
        }
        OfSeason season = seasons.getFirst();
        if (season.isSeen()) {
            return name + ": all " + ReplyText.count(season.aired(), "aired episode") + " seen."
                    + next(" Next of the show: ", far);
        }
        String unseen = far.next() != null && Objects.equals(far.next().season(), number) ? next(" Next: ", far)
                : progress.seasons().stream().filter(one -> Objects.equals(one.number(), number))
                        .flatMap(one -> one.episodes().stream())
                        .filter(one -> !Boolean.TRUE.equals(one.completed()) && one.number() != null)
                        .findFirst()
                        .map(one -> " The first not seen is episode " + one.number() + ".").orElse("");
        return name + ": " + season.completed() + " of " + ReplyText.count(season.aired(), "aired episode") + " seen, "
                + (season.aired() - season.completed()) + " left." + unseen;
    }

    /** The first skipped episode, where nothing comes after the last seen one. */
    private static String firstUnseen(Progress progress) {
        return progress.seasons().stream()
                .filter(season -> season.number() != null && season.number() > 0)
                .flatMap(season -> season.episodes().stream()
                        .filter(one -> !Boolean.TRUE.equals(one.completed()) && one.number() != null)
                        .map(one -> Subject.place(season.number(), one.number())))
                .findFirst()
                .map(place -> " The first not seen is " + place + ".").orElse("");
    }

    private static String next(String lead, ShowProgress far) {
        return far.next() == null ? "" : lead + far.next().within() + ".";
    }

    /** When the next episode airs, independent of the person's progress. */
    private String nextToAir(Show show) {
        Optional<Episode> next = trakt.shows().nextEpisode(String.valueOf(show.ids().trakt()))
                .filter(one -> one.firstAired() != null);
        return next.map(one -> " " + ItemView.of(show, one).within() + " airs "
                + ReplyText.on(wording().date(Objects.requireNonNull(one.firstAired())))
                + ", " + wording().away(Objects.requireNonNull(one.firstAired())) + ".")
                .orElse("ended".equals(show.status()) || "canceled".equals(show.status())
                        ? " The show has ended." : " No date is known for another.");
    }

    /** One line for each season; seasons that are seen completely share one. */
    private static List<String> runs(List<OfSeason> seasons) {
        List<String> lines = new ArrayList<>();
        for (int first = 0, last; first < seasons.size(); first = last + 1) {
            last = first;
            int seen = seasons.get(first).completed();
            while (seasons.get(first).isSeen() && last + 1 < seasons.size() && seasons.get(last + 1).isSeen()) {
                seen += seasons.get(++last).completed();
            }
            OfSeason season = seasons.get(first);
            lines.add((last == first ? "Season " + season.number()
                    : "Seasons " + season.number() + (last == first + 1 ? " and " : " to ")
                            + seasons.get(last).number())
                    + ": " + (season.isSeen() ? "all " + seen + " seen"
                            : season.completed() + " of " + season.aired() + " seen"));
        }
        return lines;
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private TimeFormat wording() {
        return viewer.wording();
    }
}
