package dev.traktmcp.titles.reference;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody refers to, before any lookup. Either {@code title} or {@code id} is set.
 *
 * @param title the name as it was said, without what brackets or season marks add
 * @param year the year of release, perhaps one off; null where not given
 * @param type {@code movie}, {@code show} or null
 * @param id an id, which overrides everything else
 * @param season null for a movie or a whole show; 0 for the specials
 * @param episode its number within the season, or in the show where the season is null; null for a whole season or show
 */
public record Reference(@Nullable String title, @Nullable Integer year, @Nullable MediaType type, @Nullable Id id,
        @Nullable Integer season, @Nullable Integer episode) {
    private static final int LONGEST = 300;
    // What a caller's bug may send in place of a title.
    private static final String BLANKS = "null|nan|undefined";

    /**
     * Reads separate arguments, as every tool takes them; any may be null. Explicit arguments override the words in the
     * title. Where the two contradict each other (years more than one apart, another type), it fails with
     * {@code BadArguments}.
     */
    public static Reference of(@Nullable String title, @Nullable Integer year, @Nullable String type,
            @Nullable String id, @Nullable Integer season,
            @Nullable Integer episode) {
        if (id != null && !id.isBlank()) {
            return new Parts("id", year, type, season, episode).ofId(id);
        }
        return new Parts("title", year, type, season, episode).ofTitle(title);
    }

    /**
     * Reads one string: "Dune (2021)", "Severance S02E03", "Fargo (show)", "movie:481", "tt1375666", an address.
     *
     * @param argument where the string was, for errors: {@code items[3]}
     */
    public static Reference parse(String said, String argument) {
        return new Parts(argument, null, null, null, null).ofTitle(said);
    }

    /**
     * Whether season 0 may only be filled in, as it was an argument of its own and nothing else speaks for a show. A
     * film has no specials.
     */
    public boolean mayMeanFilm() {
        return id == null && type == null && Integer.valueOf(0).equals(season) && episode == null;
    }

    /** Whether an episode was given without its season, so that the show has to say which one can be meant. */
    public boolean lacksSeason() {
        return season == null && episode != null;
    }

    /** The show alone. */
    public Reference wholeShow() {
        return new Reference(title, year, MediaType.SHOW, id, null, null);
    }

    /** The same title with another type and season. */
    public Reference as(@Nullable MediaType otherType, @Nullable Integer otherSeason) {
        return new Reference(title, year, otherType, id, otherSeason, episode);
    }

    /** The title, where one was said. */
    public String words() {
        return Objects.requireNonNull(title);
    }

    /** The words of a person for it, for messages: "Severance S02E03", "Dune (2021)". */
    public String said() {
        String name = title == null ? Objects.requireNonNull(id).said() : title;
        String dated = name + (year == null ? "" : " (" + year + ")");
        return season != null ? dated + " " + Subject.place(season, episode)
                : episode != null ? dated + " episode " + episode : dated;
    }

    /** The explicit arguments; {@code argument} says where the phrase was. */
    private record Parts(String argument, @Nullable Integer year, @Nullable String type, @Nullable Integer season,
            @Nullable Integer episode) {
        Reference ofId(String said) {
            refuseEndless(said, "id");
            Phrase phrase = Phrase.read(said, MediaType.of(type), season != null);
            Link link = phrase.link();
            Id id = link != null || phrase.title() == null ? null : Id.expected(phrase.title()).orElse(null);
            if (id != null && id.source().equals("slug") && type == null && season == null) {
                return merge(phrase);
            }
            if (id != null) {
                link = new Link(id, null, null);
            }
            if (link == null) {
                throw bad(argument, "is no id that we can read; give one like movie:481, show:1390, episode:73482, "
                        + "tt1375666, or an address on Trakt, IMDb or TMDB");
            }
            return merge(new Phrase(null, null, null, link, phrase.season(), phrase.episode()));
        }

        Reference ofTitle(@Nullable String said) {
            if (said == null || said.isBlank() || said.strip().toLowerCase(Locale.ROOT).matches(BLANKS)) {
                throw bad(argument, "is missing; give the title as the person said it, or an id");
            }
            refuseEndless(said, "title");
            Phrase phrase = Phrase.read(said, MediaType.of(type), season != null);
            if (phrase.title() != null && Link.isAddress(phrase.title())) {
                throw bad(argument, "is an address we cannot read; Trakt, IMDb, TMDB and TheTVDB addresses work");
            }
            if (phrase.title() != null && NormalizedName.of(phrase.title()).isEmpty()) {
                throw bad(argument, "names no title: there is no letter or digit left to look for");
            }
            return merge(phrase);
        }

        private void refuseEndless(String said, String needed) {
            if (said.length() > LONGEST) {
                throw bad(argument, "is longer than " + LONGEST + " characters; give the " + needed + " alone");
            }
        }

        private Reference merge(Phrase phrase) {
            Integer meantSeason = season == null ? phrase.season() : season;
            Integer meantEpisode = episode == null ? phrase.episode() : episode;
            MediaType meantType = type(phrase);
            Id id = phrase.link() == null ? null : phrase.link().id();
            if (id != null) {
                id = fitting(id, meantType, meantSeason);
                meantType = id.type() == MediaType.EPISODE ? MediaType.SHOW : id.type();
            }
            boolean filledIn = Integer.valueOf(0).equals(season) && phrase.season() == null && meantEpisode == null;
            if (filledIn && meantType == MediaType.MOVIE) {
                meantSeason = null;
            }
            check(meantSeason, meantEpisode, meantType);
            Integer meantYear = year(phrase);
            MediaType finalType = meantSeason == null || filledIn ? meantType : MediaType.SHOW;
            return new Reference(phrase.title(), meantYear, finalType, id, meantSeason, meantEpisode);
        }

        private @Nullable Integer year(Phrase phrase) {
            if (year != null && (year < 1000 || year > 9999)) {
                throw bad("year", "is " + year + "; give the four digits of the year of release");
            }
            if (year != null && phrase.year() != null && Math.abs(year - phrase.year()) > 1) {
                throw bad("year", "is " + year + ", but the title says " + phrase.year());
            }
            return year == null ? phrase.year() : year;
        }

        private @Nullable MediaType type(Phrase phrase) {
            MediaType given = type == null || type.isBlank() ? null : Qualifier.type(type)
                    .orElseThrow(() -> bad("type", "is \"" + type + "\"; it is movie or show"));
            if (given != null && phrase.type() != null && given != phrase.type()) {
                throw bad("type", "is " + given + ", but the title says " + phrase.type());
            }
            return given == null ? phrase.type() : given;
        }

        private void check(@Nullable Integer meantSeason, @Nullable Integer meantEpisode,
                @Nullable MediaType meantType) {
            if (meantSeason != null && meantType == MediaType.MOVIE) {
                throw bad(season == null ? argument : "season", "does not go with a movie");
            }
            if (meantEpisode != null && meantSeason == null && meantType == MediaType.MOVIE) {
                throw bad(episode == null ? argument : "episode", "does not go with a movie");
            }
            if (meantSeason != null && meantSeason < 0) {
                throw bad("season", "is " + meantSeason + "; seasons count from 1, and 0 is the specials");
            }
            if (meantEpisode != null && meantEpisode < 1) {
                throw bad("episode", "is " + meantEpisode + "; episodes count from 1");
            }
        }

        // A bare number or slug takes the given type; a typed id must be of that type.
        private Id fitting(Id id, @Nullable MediaType meantType, @Nullable Integer meantSeason) {
            if (id.type() == MediaType.PERSON || id.type() == MediaType.SEASON) {
                throw bad(argument, "is the id of a " + id.type() + (id.type() == MediaType.SEASON
                        ? "; give the show's id and the season's number"
                        : "; the id of a movie, show or episode is needed"));
            }
            boolean show = id.type() == MediaType.SHOW || id.type() == MediaType.EPISODE;
            if (meantType != null && id.type() != null && show != (meantType == MediaType.SHOW)) {
                throw bad(argument, "is the id of a " + id.type() + ", not of a " + meantType);
            }
            MediaType needed = Optional.ofNullable(id.type()).orElse(meantSeason == null ? meantType : MediaType.SHOW);
            if (needed == null && (id.source().equals("trakt") || id.source().equals("slug"))) {
                throw bad(argument, "needs a type: write movie:" + id.value() + " or show:" + id.value());
            }
            return id.withType(id.source().equals("imdb") && needed == null ? null : needed);
        }
    }

    private static RuntimeException bad(String argument, String wrong) {
        return new Failure.BadArguments(argument, wrong).raise();
    }
}
