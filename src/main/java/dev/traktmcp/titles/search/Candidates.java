package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.LookAlikes;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles as we offer them to a person, each with a fact that distinguishes it from its namesakes. */
public final class Candidates {
    private static final int MOST = 5;

    private Candidates() {}

    /** What else distinguishes titles of one name, year, country and kind. */
    private static final List<Function<Media, @Nullable String>> FACTS = List.of(
            Candidates::released,
            media -> media instanceof Show show ? text(show.network()).map(name -> "on " + name).orElse(null) : null,
            media -> media.runtime() == null || media.runtime() == 0 ? null : media.runtime() + " minutes",
            media -> media.genres() == null || media.genres().isEmpty() ? null
                    : media.genres().stream().map(EverydayNames::genre).collect(Collectors.joining("/")),
            media -> media.language() == null ? null : "in " + EverydayNames.language(media.language()),
            media -> LookAlikes.firstWords(media.overview() == null ? null : Text.line(media.overview())));

    /** @param reference what was asked for: the ids of shows carry its season and episode, so that neither is lost */
    static List<Candidate> of(Reference reference, List<Ranked> ranked) {
        return among(reference, ranked.stream().map(Ranked::media).toList());
    }

    /** The same without the ranks. */
    static List<Candidate> among(Reference reference, List<Media> titles) {
        return LookAlikes.apart(titles.stream().limit(MOST).toList(), media -> of(reference, media), FACTS);
    }

    /** A title that was taken, as one of several that may be meant. */
    public static Candidate of(Subject subject) {
        return of(subject.media(), subject.season(), subject.number());
    }

    /** Others that may have been meant instead of the one that was taken. */
    static List<Candidate> rivals(Reference reference, Ranked taken, List<Ranked> others) {
        List<Candidate> all = of(reference, Stream.concat(Stream.of(taken), others.stream()).toList());
        return all.subList(1, all.size());
    }

    private static @Nullable String released(Media media) {
        Optional<LocalDate> day = switch (media) {
            case Movie movie -> PlainDate.of(movie.released());
            case Show show -> Optional.ofNullable(show.firstAired())
                    .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
        };
        return day.map(date -> "out " + PlainDate.words(date)).orElse(null);
    }

    private static Optional<String> text(@Nullable String words) {
        return Optional.ofNullable(words).map(Text::line).filter(line -> !line.isBlank());
    }

    private static Candidate of(Reference reference, Media media) {
        return of(media, media.type() == MediaType.SHOW ? reference.season() : null, reference.episode());
    }

    private static Candidate of(Media media, @Nullable Integer season, @Nullable Integer episode) {
        String id = media.typedId() + (season == null ? "" : " " + Subject.place(season, episode));
        return new Candidate(id, media.type().word(), NormalizedName.tidy(media.title()), media.year(), hint(media));
    }

    // "British, 34 episodes", "Danish, originally Jagten": a fact that a person who has seen it would know.
    private static @Nullable String hint(Media media) {
        Optional<String> extent = switch (media) {
            case Show show -> Optional.ofNullable(show.airedEpisodes())
                    .filter(count -> count > 0)
                    .map(count -> count == 1 ? "1 episode" : count + " episodes");
            case Movie movie -> Optional.ofNullable(movie.genres()).flatMap(genres -> genres.stream().findFirst())
                    .map(EverydayNames::genre);
        };
        Optional<String> original = Optional.ofNullable(media.originalTitle())
                .filter(title -> !NormalizedName.of(title).sameBare(NormalizedName.of(media.title())))
                .map(title -> "originally " + NormalizedName.tidy(title));
        String hint = Stream.of(Countries.adjective(media.country()), original, extent)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return hint.isEmpty() ? null : hint;
    }
}
