package dev.traktmcp.tools.history;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Paused;
import dev.traktmcp.tools.request.seen.SeenEpisodes;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.ArrayList;
import java.util.List;
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
        SeenEpisodes seen = SeenEpisodes.read(trakt, show, season, viewer);
        Progress progress = seen.progress();
        ShowProgress far = ShowProgress.of(show, seen, Paused.ofShow(trakt, show, season, progress));
        List<OfSeason> seasons = progress.seasons().stream()
                .filter(one -> one.number() != null && (season == null || season.equals(one.number())))
                .map(one -> new OfSeason(one.number(), count(one.aired()), count(one.completed())))
                .toList();
        AiringEpisode airing = season == null && far.left() == 0 ? nextToAir(show) : null;
        boolean goesOn = far.next().filter(next -> season == null || season.equals(next.season())).isPresent();
        String skipped = goesOn ? null : firstUnseen(progress, season, far.notCounted().withSpecials() != null);
        List<String> lines = new ArrayList<>();
        lines.add(season == null ? whole(show, far, skipped, airing) : ofSeason(season, seasons, skipped, far));
        Paused paused = far.paused();
        if (paused != null && (season != null || far.completed() > 0)) {
            lines.add("Not finished: " + paused.item().within() + ", " + paused.words(wording()) + ".");
        }
        if (season == null && seasons.size() > 1 && far.completed() > 0) {
            lines.addAll(runs(seasons));
        }
        List<String> left = far.notCounted().words(wording());
        if (!left.isEmpty()) {
            lines.add(ReplyText.sentence(String.join("; ", left)));
        }
        if (far.notCounted().leftOut() != null) {
            lines.add("Next: unhide shows it in up next again.");
        }
        return new ToolReply(
                String.join("\n", lines) + ReplyText.rivals(found.rivals()),
                new UpNext.Data(
                        season == null && found.rivals().isEmpty() ? null : Asked.of(found),
                        List.of(far), null, seasons, skipped, airing, show.status(), null, null, null,
                        viewer.zone().getId(),
                        Paging.whole(1, true), posters.of(List.of(show))));
    }

    private String whole(Show show, ShowProgress far, @Nullable String skipped, @Nullable AiringEpisode airing) {
        String episodes = ReplyText.count(far.aired(), "aired episode");
        if (far.aired() == 0) {
            return "Nothing of " + far.name() + " has aired yet." + toAir(show, airing);
        }
        Paused paused = far.paused();
        if (far.completed() == 0 && paused != null) {
            return "You have finished no episode of " + far.name() + " yet, but begun " + paused.item().within() + ": "
                    + paused.words(wording()) + "; " + far.rest() + ".";
        }
        if (far.completed() == 0) {
            return "You have not begun " + far.name() + ": " + far.rest() + "." + next(" It begins with ", far);
        }
        String last = far.lastWatchedAt() == null ? "" : "; last watched " + wording().date(far.lastWatchedAt());
        if (far.left() == 0) {
            return "You are caught up with " + far.name() + ": "
                    + (far.aired() == 1 ? "its only aired episode is" : "all " + episodes)
                    + " seen" + SeenEpisodes.spent(far.minutesSpent()) + last + "." + toAir(show, airing);
        }
        return "You have seen " + far.completed() + " of " + episodes + " of " + far.name()
                + SeenEpisodes.spent(far.minutesSpent())
                + last + "; " + far.rest()
                + "."
                + (far.next().isEmpty() ? firstUnseen(skipped) : next(" Next: ", far));
    }

    private static String ofSeason(int number, List<OfSeason> seasons, @Nullable String skipped, ShowProgress far) {
        String name = (number == 0 ? "The specials" : "Season " + number) + " of " + far.name();
        if (seasons.isEmpty()) {
            return number == 0 ? "No specials of " + far.name() + " have aired." : name + " has not begun to air.";
        }
        OfSeason season = seasons.getFirst();
        if (season.isSeen()) {
            return name + ": all " + ReplyText.count(season.aired(), "aired episode") + " seen."
                    + next(" Next of the show: ", far);
        }
        return name + ": " + season.completed() + " of " + ReplyText.count(season.aired(), "aired episode") + " seen, "
                + (season.aired() - season.completed()) + " left."
                + (skipped == null ? next(" Next: ", far) : firstUnseen(skipped));
    }

    /** The place of the first skipped episode, of the show or of one season of it. */
    private static @Nullable String firstUnseen(Progress progress, @Nullable Integer wanted, boolean specials) {
        return progress.seasons().stream()
                .filter(season -> season.number() != null
                        && (wanted == null ? specials || season.number() > 0 : wanted.equals(season.number())))
                .flatMap(season -> season.episodes().stream()
                        .filter(one -> !Boolean.TRUE.equals(one.completed()) && one.number() != null)
                        .map(one -> Subject.place(season.number(), one.number())))
                .findFirst().orElse(null);
    }

    private static String firstUnseen(@Nullable String place) {
        return place == null ? "" : " The first not seen is " + place + ".";
    }

    private static String next(String lead, ShowProgress far) {
        return far.next().map(next -> lead + next.within() + ".").orElse("");
    }

    /** When the next episode airs, independent of the person's progress. */
    private @Nullable AiringEpisode nextToAir(Show show) {
        return trakt.shows().nextEpisode(String.valueOf(show.ids().trakt()))
                .map(episode -> new Airing(episode.firstAired(), episode, show))
                .filter(AiringEpisode::isWhole)
                .map(airing -> AiringEpisode.of(airing, viewer.zone()))
                .orElse(null);
    }

    private String toAir(Show show, @Nullable AiringEpisode next) {
        if (next == null) {
            return "ended".equals(show.status()) || "canceled".equals(show.status())
                    ? " The show has ended." : " No date is known for another.";
        }
        return " " + next.item().within() + " airs " + ReplyText.on(wording().date(next.firstAired()))
                + ", " + wording().away(next.firstAired()) + ".";
    }

    /** One line for each season; seasons that are seen completely share one. */
    private static List<String> runs(List<OfSeason> seasons) {
        List<String> lines = new ArrayList<>();
        for (int first = 0, last; first < seasons.size(); first = last + 1) {
            last = first;
            OfSeason season = seasons.get(first);
            int seen = season.completed();
            while (season.number() > 0 && season.isSeen()
                    && last + 1 < seasons.size() && seasons.get(last + 1).isSeen()) {
                seen += seasons.get(++last).completed();
            }
            lines.add((last == first ? season.number() == 0 ? "Specials" : "Season " + season.number()
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
