package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.CalendarText;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.users.Browsing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which episodes air when: of the person's shows, of all shows, or of one show. */
record UpcomingEpisodes(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<UpcomingEpisodes.Input> {
    private static final int USUAL_DAYS = 7;

    /** @param only {@code premieres}, {@code finales}, {@code new_shows}, or null for every episode */
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String id,
            @Nullable List<String> items,
            boolean everyone,
            @Nullable String only,
            String startDate,
            @Nullable Integer days,
            int page,
            int limit)
            implements TitleArguments {
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
            return new Input(one, null, null, null, everyone, only, startDate, days, page, limit);
        }
    }

    /**
     * The local days, of which {@code endDate} is the last.
     *
     * @param nextEpisode of one show that has none in these days; null where none is known, or not asked for
     * @param status of one show, in Trakt's words
     */
    record Data(
            @Nullable Asked asked, List<AiringEpisode> episodes, @Nullable AiringEpisode nextEpisode,
            @Nullable String status, @Nullable Map<String, Object> filters, LocalDate startDate, LocalDate endDate,
            String timezone, Paging paging) {}

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)));
        }
        boolean ofOne = in.title() != null || in.id() != null;
        if (ofOne && in.everyone()) {
            throw new BadArguments("everyone", "does not go with one show; leave it out").raise();
        }
        LocalDate from = viewer.times().start(in.startDate());
        int days = in.days() == null ? viewer.times().days(in.startDate(), USUAL_DAYS) : in.days();
        LocalDate after = from.plusDays(days);
        Found found = ofOne ? in.findShow(titles) : null;
        Subject named = found == null ? null : found.subject();
        if (found != null && found.subject().episode() != null) {
            return one(found, from, after);
        }
        List<Airing> all = named == null ? calendar(in, from, days) : ofShow(named, in.only());
        ZoneId zone = viewer.zone();
        List<Airing> within = all.stream()
                .filter(AiringEpisode::isWhole)
                .filter(one -> isWithin(LocalDate.ofInstant(one.firstAired(), zone), from, after))
                .toList();
        boolean hiding = named == null && !in.everyone() && within.stream().anyMatch(UpcomingEpisodes::isSpecial)
                && viewer.browsing().filter(Browsing::hidesSpecials).isPresent();
        List<AiringEpisode> airing = within.stream()
                .filter(one -> !hiding || !isSpecial(one))
                .map(one -> AiringEpisode.of(one, zone))
                .toList();
        Slice<AiringEpisode> page = Slice.of(airing, in.page(), in.limit());
        TimeFormat wording = viewer.wording();
        AiringEpisode next = named == null || page.total() > 0 ? null : next(all);
        String summary = page.isEmpty()
                ? nothing(in, named, next, from, after, page.total(), wording)
                : new CalendarText(wording).of(whose(in, named), from, after.minusDays(1), page);
        String hidden = hiding ? "\nSpecials are left out, as you chose on Trakt." : "";
        return new ToolReply(summary + hidden, new Data(found == null ? null : Asked.of(found),
                page.items(), next, named == null ? null : ((Show) named.media()).status(),
                Filters.of("everyone", in.everyone(), "only", in.only(), "specials_hidden", hiding), from,
                after.minusDays(1), zone.getId(),
                Paging.of(page)));
    }

    private static boolean isSpecial(Airing one) {
        return one.episode() != null && Objects.equals(one.episode().season(), 0);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate after) {
        return !day.isBefore(from) && day.isBefore(after);
    }

    /** When the named episode airs or aired, whatever days were asked for. */
    private ToolReply one(Found found, LocalDate from, LocalDate after) {
        Subject named = found.subject();
        Instant aired = named.requireEpisode().firstAired();
        TimeFormat wording = viewer.wording();
        if (aired == null) {
            return new ToolReply("No date is known for " + ReplyText.of(named) + ".",
                    data(found, List.of(), from, after.minusDays(1)));
        }
        AiringEpisode episode = AiringEpisode.of(
                new Airing(aired, named.episode(), (Show) named.media()), viewer.zone());
        boolean past = !aired.isAfter(viewer.clock().instant());
        return new ToolReply(
                episode.name() + (past ? " aired " : " airs ") + wording.dateAndTime(aired) + " (" + wording.zone()
                        + "), "
                        + wording.away(aired) + ". It belongs to " + named.media().title()
                        + " [" + episode.item().showId() + "].",
                data(found, List.of(episode), episode.date(), episode.date()));
    }

    private Data data(Found found, List<AiringEpisode> episodes, LocalDate from, LocalDate to) {
        return new Data(Asked.of(found), episodes, null, null, null, from, to, viewer.zone().getId(),
                Paging.whole(episodes.size(), true));
    }

    /** The earliest that is still to air. */
    private @Nullable AiringEpisode next(List<Airing> all) {
        Instant now = viewer.clock().instant();
        return all.stream().filter(one -> one.firstAired() != null && one.firstAired().isAfter(now)).findFirst()
                .map(one -> AiringEpisode.of(one, viewer.zone())).orElse(null);
    }

    /** Asks for one more day at either end, as Trakt's days are days in UTC. */
    private List<Airing> calendar(Input in, LocalDate from, int days) {
        String kind = switch (in.only()) {
            case null -> "";
            case "new_shows" -> "new";
            default -> in.only();
        };
        return trakt.calendars().shows(in.everyone() ? "all" : "my", kind, from.minusDays(1), days + 2);
    }

    /** The episodes of the whole show, or of the season that was named. */
    private List<Airing> ofShow(Subject named, @Nullable String only) {
        Show show = (Show) named.media();
        return trakt.shows().seasons(String.valueOf(show.ids().trakt())).stream()
                .filter(season -> named.season() == null || named.season().equals(season.number()))
                .flatMap(season -> season.episodes() == null ? Stream.empty() : season.episodes().stream())
                .filter(episode -> episode.firstAired() != null && isOfKind(episode.episodeType(), only))
                .map(episode -> new Airing(episode.firstAired(), episode, show))
                .sorted(Comparator.comparing(Airing::firstAired))
                .toList();
    }

    /** Selects by {@code episode_type}, as Trakt's calendars do. */
    private static boolean isOfKind(@Nullable String type, @Nullable String only) {
        return switch (only) {
            case null -> true;
            case "premieres" -> type != null && type.endsWith("premiere");
            case "finales" -> type != null && type.endsWith("finale");
            default -> "series_premiere".equals(type);
        };
    }

    private static String whose(Input in, @Nullable Subject named) {
        String what = in.only() == null ? "" : " (" + in.only().replace('_', ' ') + " only)";
        return whose(in.everyone(), named) + what;
    }

    private static String whose(boolean everyone, @Nullable Subject named) {
        return named != null ? "of " + ReplyText.named(named) : everyone ? "of all shows" : "of your shows";
    }

    private static String kind(@Nullable String only) {
        return switch (only) {
            case null -> "episode ";
            case "premieres" -> "premiere ";
            case "finales" -> "finale ";
            default -> "first episode ";
        };
    }

    private String nothing(
            Input in, @Nullable Subject named, @Nullable AiringEpisode next, LocalDate from, LocalDate after, int total,
            TimeFormat wording) {
        if (total > 0) {
            return ReplyText.count(total, MediaType.EPISODE) + " " + whose(in, named) + ReplyText.noPage(in.page());
        }
        String none = "No " + kind(in.only()) + (in.everyone() ? "of any show" : whose(false, named)) + " airs "
                + CalendarText.days(wording, from, after.minusDays(1));
        String zone = " (" + wording.zone() + ")";
        if (named == null) {
            return none + zone + ".\nNext: ask for more days"
                    + (in.everyone() ? "." : ", or for everyone's with everyone true.");
        }
        return next != null
                ? "The next is " + next.name() + ", " + wording.dateAndTime(next.firstAired()) + zone + ", "
                        + wording.away(next.firstAired()) + ". " + none + "."
                : none + zone + ". No date is known for another"
                        + (Objects.equals(((Show) named.media()).status(), "ended") ? "; the show has ended." : ".");
    }
}
