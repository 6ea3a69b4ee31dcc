package dev.traktmcp.tools.title;

import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.CalendarText;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import dev.traktmcp.tools.title.Details.SeasonOutline;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All about one title as text: the title in the first line, then one line for each part. */
record DetailsText(TimeFormat wording, Instant now) {
    /** Beyond this number of seasons, the text says only how many there are. */
    private static final int SEASONS = 12;

    String of(Subject subject, Details details) {
        List<String> lines = new ArrayList<>();
        List<String> facts = facts(details);
        lines.add(ReplyText.of(subject) + (facts.isEmpty() ? "." : ": " + String.join(", ", facts) + "."));
        Translated translation = details.translation();
        Optional.ofNullable(translation).flatMap(Translated::line).ifPresent(lines::add);
        Optional.ofNullable(translation == null || translation.overview() == null ? details.overview()
                : translation.overview()).map(Text::line).filter(text -> !text.isEmpty()).ifPresent(lines::add);
        Optional.ofNullable(details.ratings()).map(OtherSites::line).ifPresent(lines::add);
        Optional.ofNullable(details.opinions()).map(opinions -> opinions.line(details.item().season() != null))
                .ifPresent(lines::add);
        people(details).ifPresent(lines::add);
        seasons(details).ifPresent(lines::add);
        if (details.item().type() == MediaType.SHOW && details.seasons() != null) {
            last(details).ifPresent(lines::add);
            lines.add(next(details, details.seasons()));
        }
        Optional.ofNullable(details.releases()).map(releases -> releases.line(wording)).ifPresent(lines::add);
        Optional.ofNullable(details.whereToWatch()).map(WhereToWatch.Offers::line).ifPresent(lines::add);
        Optional.ofNullable(details.mine()).map(mine -> mine.line(wording)).ifPresent(lines::add);
        Optional.ofNullable(details.videos()).map(Videos::line).ifPresent(lines::add);
        Optional.ofNullable(details.trailer()).filter(_ -> details.videos() == null).map(link -> "Trailer: " + link)
                .ifPresent(lines::add);
        if (details.leftOut() != null) {
            lines.add("Left out: " + String.join("; ", details.leftOut()) + ".");
        }
        return String.join("\n", lines);
    }

    private List<String> facts(Details details) {
        List<String> facts = new ArrayList<>();
        ReplyText.rated(details.rating(), details.votes()).ifPresent(facts::add);
        if (details.runtime() != null && details.runtime() > 0 && details.item().type() != MediaType.SEASON) {
            facts.add(ReplyText.count(details.runtime(), "minute")
                    + (details.item().type() == MediaType.SHOW ? " an episode" : ""));
        }
        if (details.genres() != null && !details.genres().isEmpty() && details.item().season() == null) {
            facts.add(ReplyText.and(details.genres().stream().map(EverydayNames::genre).toList()));
        }
        Optional.ofNullable(details.certification()).filter(_ -> details.item().season() == null).ifPresent(facts::add);
        Optional.ofNullable(details.network()).filter(_ -> details.item().season() == null)
                .map(network -> "on " + network).ifPresent(facts::add);
        if (details.item().season() == null && details.status() != null && !details.status().equals("released")) {
            facts.add(details.status());
        }
        date(details).ifPresent(facts::add);
        return facts;
    }

    private Optional<String> date(Details details) {
        if (details.item().type() == MediaType.MOVIE) {
            Releases there = details.releases();
            if (there != null && there.first().isPresent()) {
                return there.first().map(day -> out(day) + " (" + Countries.name(there.country()) + ")");
            }
            return PlainDate.of(details.released())
                    .map(this::out);
        }
        if (details.item().type() == MediaType.SHOW) {
            return Optional.empty();
        }
        return Optional.ofNullable(details.firstAired())
                .map(first -> first.isAfter(now)
                        ? (details.item().type() == MediaType.SEASON ? "begins " : "airs ") + wording.dateAndTime(first)
                                + ", "
                                + wording.away(first)
                                + " (" + wording.zone() + ")"
                        : (details.item().type() == MediaType.SEASON ? "began " : "aired ") + wording.date(first));
    }

    private String out(LocalDate day) {
        return (day.isAfter(wording.day(now)) ? "comes out " : "released ") + wording.date(day);
    }

    private static Optional<String> people(Details details) {
        if (details.cast() == null || details.crew() == null) {
            return Optional.empty();
        }
        String made = Role.made(details.crew());
        String cast = details.cast().stream().map(Role::line).collect(Collectors.joining(", "));
        return cast.isEmpty() && made.isEmpty() ? Optional.of("Trakt names no cast.") : Optional.of(
                (cast.isEmpty() ? "" : "Cast: " + cast + ".")
                        + (made.isEmpty() ? "" : (cast.isEmpty() ? "" : " ") + made + "."));
    }

    private static Optional<String> seasons(Details details) {
        if (details.seasons() == null || details.seasons().isEmpty()) {
            return Optional.empty();
        }
        List<SeasonOutline> numbered = details.seasons().stream()
                .filter(season -> !Objects.equals(season.number(), 0)).toList();
        if (details.item().type() == MediaType.SEASON) {
            SeasonOutline own = details.seasons().getFirst();
            return Optional.ofNullable(own.episodeCount())
                    .map(count -> ReplyText.count(count, MediaType.EPISODE) + aired(own, count) + ".");
        }
        int all = numbered.stream().mapToInt(season -> season.episodeCount() == null ? 0 : season.episodeCount()).sum();
        int specials = details.seasons().stream()
                .filter(season -> Objects.equals(season.number(), 0) && season.episodeCount() != null)
                .mapToInt(SeasonOutline::episodeCount)
                .sum();
        return Optional.of(
                ReplyText.count(all, MediaType.EPISODE) + " in " + ReplyText.count(numbered.size(), MediaType.SEASON)
                        + (numbered.size() > SEASONS || numbered.size() < 2 ? "" : ": "
                                + ReplyText.and(numbered.stream().map(DetailsText::outline).toList()))
                        + (specials == 0 ? "" : "; " + ReplyText.count(specials, "special")) + ".");
    }

    /** {@code S03 10 (2 aired)}; with the aired ones only for a season that is running. */
    private static String outline(SeasonOutline season) {
        String place = season.number() == null ? "one without a number" : Subject.place(season.number(), null);
        if (season.episodeCount() == null) {
            return place;
        }
        return place + " " + season.episodeCount() + aired(season, season.episodeCount());
    }

    private static String aired(SeasonOutline season, int count) {
        return season.airedEpisodes() == null || season.airedEpisodes() >= count ? ""
                : season.airedEpisodes() == 0 ? " (none aired yet)" : " (" + season.airedEpisodes() + " aired)";
    }

    private Optional<String> last(Details details) {
        return Optional.ofNullable(details.lastEpisode()).map(last -> "Latest episode: " + last.name()
                + CalendarText.kind(last.episodeType()) + ", aired " + wording.date(last.firstAired()) + ".");
    }

    private String next(Details details, List<SeasonOutline> seasons) {
        AiringEpisode next = details.nextEpisode();
        if (next == null) {
            return switch (details.status()) {
                case "ended" -> "No further episode is scheduled; the show has ended.";
                case "canceled" -> "No further episode is scheduled; the show was canceled.";
                case null, default -> "Trakt has no date for a further episode."; // there may be one without
            };
        }
        String later = seasons.stream()
                .filter(season -> season.number() != null
                        && season.number() > Objects.requireNonNull(next.item().season()))
                .filter(season -> season.firstAired() != null && season.firstAired().isAfter(now))
                .findFirst()
                .map(season -> " Season " + season.number() + " begins "
                        + wording.date(Objects.requireNonNull(season.firstAired())) + ".")
                .orElse("");
        return "Next episode: " + next.name() + CalendarText.kind(next.episodeType()) + ", "
                + wording.dateAndTime(next.firstAired()) + ", " + wording.away(next.firstAired())
                + " (" + wording.zone() + ")." + later;
    }
}
