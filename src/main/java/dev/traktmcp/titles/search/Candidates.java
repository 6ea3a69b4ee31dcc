package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.LookAlikes;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.LoosePlace;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles as we offer them to a person, each with a fact that distinguishes it from its namesakes. */
public final class Candidates {
    static final int MOST = 5;
    /** Films are numbered so far: of what is a film, too, a higher number is no part of it. */
    static final int SEQUELS = 10;

    /** "Star Wars: Episode IX". */
    private static final Pattern EPISODE = Pattern.compile("\\bepisode\\b", Pattern.CASE_INSENSITIVE);

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

    /**
     * What is near something that is no title. Where that is a place in a show, films are not near, nor are shows that
     * are too short, and the ids of the others carry the place. A number alone may be that of a film.
     */
    static List<Candidate> near(Reference reference, List<Ranked> ranked) {
        LoosePlace place = reference.season() != null || reference.title() == null ? null
                : LoosePlace.said(reference.title()).orElse(null);
        if (place == null) {
            return of(reference, ranked.stream()
                    .filter(one -> reference.episode() == null || one.media().type() == MediaType.SHOW).toList());
        }
        boolean maybe = place.kind() == LoosePlace.Kind.NUMBER
                || place.kind() == LoosePlace.Kind.EPISODE && Objects.requireNonNull(place.number()) <= SEQUELS;
        List<Ranked> meant = ranked.stream().filter(one -> maybe || canHave(one.media(), place)
                || one.media().type() == MediaType.MOVIE && EPISODE.matcher(one.media().title()).find()).toList();
        Set<String> having = meant.stream().map(Ranked::media).filter(media -> canHave(media, place))
                .map(Media::typedId).collect(Collectors.toSet());
        return of(reference, meant).stream()
                .map(one -> having.contains(one.id()) ? one.behind(place.words()) : one).toList();
    }

    private static boolean canHave(Media media, LoosePlace place) {
        return media instanceof Show show && (!place.isNumbered() || show.airedEpisodes() == null
                || Objects.requireNonNull(place.number()) <= show.airedEpisodes());
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

    /** Where only a show can be meant. */
    static RuntimeException films(String argument, List<Candidate> films) {
        String names = String.join(" or ", films.stream().map(Candidate::named).toList());
        String wrong = (films.size() == 1 ? "means the movie " : "can mean only movies, ") + names + "; only shows have"
                + " seasons and episodes";
        return new BadArguments(List.of(new Failure.Problem(argument, wrong, films.getFirst())), List.of()).raise();
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
