package dev.traktmcp.titles;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reference means: a movie, a show, or a season or an episode of a show.
 *
 * @param season null for a movie or a whole show
 * @param episode null for anything but an episode
 * @param seasonId Trakt's own id of a season; null for anything else, and where Trakt did not send it
 */
public record Subject(Media media, @Nullable Integer season, @Nullable Episode episode, @Nullable Long seasonId) {

    public Subject(Media media, @Nullable Integer season, @Nullable Episode episode) {
        this(media, season, episode, null);
    }

    public static Subject of(Media show, Season season) {
        return new Subject(show, season.number(), null, season.ids() == null ? null : season.ids().trakt());
    }

    /**
     * The subject of an entry of a list, a history or the like, where {@code type} says which of the others are set;
     * empty where Trakt did not send enough to identify it.
     */
    public static Optional<Subject> of(@Nullable MediaType type, @Nullable Movie movie, @Nullable Show show,
            @Nullable Season season, @Nullable Episode episode) {
        Media media = type == MediaType.MOVIE ? movie : show;
        if (type == null || media == null) {
            return Optional.empty();
        }
        return switch (type) {
            case MOVIE, SHOW -> Optional.of(new Subject(media, null, null));
            case SEASON -> Optional.ofNullable(season).filter(one -> one.number() != null).map(one -> of(media, one));
            case EPISODE -> Optional.ofNullable(episode)
                    .filter(one -> one.season() != null && one.number() != null && one.ids() != null
                            && one.ids().trakt() != null)
                    .map(one -> new Subject(media, one.season(), one));
            case PERSON, LIST -> Optional.empty();
        };
    }

    /** All episodes of some seasons of a show, in order; those without a number are left out. */
    public static List<Subject> episodes(Media show, List<Season> seasons) {
        List<Subject> episodes = new ArrayList<>();
        seasons.stream().filter(season -> season.number() != null && season.episodes() != null)
                .sorted(Comparator.comparing(Season::number))
                .forEach(season -> season.episodes().stream().filter(episode -> episode.number() != null)
                        .sorted(Comparator.comparing(Episode::number))
                        .forEach(episode -> episodes.add(new Subject(show, season.number(), episode))));
        return episodes;
    }

    public ItemKey key() {
        return new ItemKey(type(), media.ids().trakt(), season, number());
    }

    /** Minutes; of an episode its own where Trakt knows them, else those of its show. Null where it knows none. */
    public @Nullable Integer runtime() {
        return episode == null || episode.runtime() == null ? media.runtime() : episode.runtime();
    }

    /** The number of an episode; null for anything else. */
    public @Nullable Integer number() {
        return episode == null ? null : episode.number();
    }

    /** The title and the place in it, which every tool accepts: {@code movie:481}, {@code show:1390 S02E05}. */
    public String typedPlace() {
        return media.typedId() + (season == null ? "" : " " + place(season, number()));
    }

    /** Where it ends among all that its show has: later parts have a higher number, and all of it the highest. */
    public long end() {
        long within = episode == null ? Integer.MAX_VALUE : episode.number();
        return season == null ? Long.MAX_VALUE : ((long) season << Integer.SIZE) + within;
    }

    /** The episode that it is. */
    public Episode requireEpisode() {
        return Objects.requireNonNull(episode);
    }

    /** The number of the season that it is, or belongs to. */
    public int requireSeason() {
        return Objects.requireNonNull(season);
    }

    /** Movie, show, season or episode. */
    public MediaType type() {
        return episode != null ? MediaType.EPISODE : season != null ? MediaType.SEASON : media.type();
    }

    /**
     * An id that every tool accepts: {@code movie:481}, {@code episode:73482}; for a season, which Trakt cannot look up
     * by id, {@code show:1390 S02}.
     */
    public String typedId() {
        if (episode != null) {
            return MediaType.EPISODE + ":" + episode.ids().trakt();
        }
        return season != null ? media.typedId() + " " + place(season, null) : media.typedId();
    }

    /** "Dune (2021)", "Severance", "Severance S02", "Severance S02E03". */
    public String name() {
        if (season != null) {
            return media.title() + " " + place(season, episode == null ? null : episode.number());
        }
        boolean dated = media.type() == MediaType.MOVIE && media.year() != null;
        return dated ? media.title() + " (" + media.year() + ")" : media.title();
    }

    /** {@code S02}, or with an episode {@code S02E03}. */
    public static String place(int season, @Nullable Integer episode) {
        return "S%02d".formatted(season) + (episode == null ? "" : "E%02d".formatted(episode));
    }

    /** As errors name it; the hint may be null. */
    public Candidate candidate(@Nullable String hint) {
        return new Candidate(typedId(), type().word(), name(), season == null ? media.year() : null, hint);
    }
}
