package dev.traktmcp.tools.title;

import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.titles.OtherRatings;
import dev.traktmcp.trakt.model.titles.Video;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a title in parallel, and names those that could not be read. */
record DetailsReader(Trakt trakt, Viewer viewer, WhereToWatch whereToWatch, Posters posters) {
    /** A film is new for so long after it came out; then everybody asks when it comes out, and where. */
    private static final int NEW_DAYS = 120;
    private static final String HIDDEN = "overview: your Trakt settings hide what happens in titles that you have not"
            + " seen; spoilers true shows it";

    Details.Read read(GetDetails.Input in, Subject subject) {
        OptionalParts parts = new OptionalParts();
        MediaType type = subject.media().type();
        long id = subject.media().ids().trakt();
        String path = String.valueOf(id);
        Integer season = subject.season();
        Integer number = subject.number();
        boolean whole = season == null;
        // The details of a season itself come with the seasons, so they are read whatever is wanted.
        boolean ofShow = subject.media() instanceof Show && number == null;
        Supplier<Credits> people = parts.add(in.wants("cast"), "cast",
                () -> trakt.about().people(type, id, season, number));
        Supplier<List<Season>> seasons = parts.add(ofShow && (in.wants("seasons") || !whole), "seasons",
                () -> trakt.shows().outline(path));
        boolean airings = ofShow && whole && in.wants("seasons");
        Supplier<AiringEpisode> next = parts.add(airings, "the next episode",
                () -> airing(subject, trakt.shows().nextEpisode(path)));
        Supplier<AiringEpisode> last = parts.add(airings, "the latest episode",
                () -> airing(subject, trakt.shows().lastEpisode(path)));
        Supplier<OtherRatings> ratings = parts.add(in.wants("ratings"), "ratings of other sites",
                () -> trakt.about().otherRatings(type, id, season, number).map(OtherRatings::given).orElse(null));
        Supplier<Opinions> opinions = parts.add(in.wants("opinions"), "opinions",
                () -> Opinions.of(subject, trakt.about().sentiments(type, id).orElse(null)));
        Supplier<Releases> releases = parts.add(in.wants("releases") || in.include() == null && isNew(subject),
                "releases", () -> releases(in, subject));
        Supplier<List<Video>> videos = parts.add(in.wants("videos"), "videos",
                () -> Videos.best(trakt.about().videos(type, id, season, number), language(in)));
        Supplier<Translated> translation = parts.add(true, "translation",
                () -> translation(in, subject));
        Supplier<WhereToWatch.Offers> offers = parts.add(in.wants("where_to_watch"), "where to watch",
                () -> whereToWatch.of(subject, in.country()));
        Supplier<Boolean> hides = parts.add(!in.spoilers(), "your settings for spoilers",
                () -> viewer.browsing().filter(browsing -> Spoiling.hides(browsing, subject)).isPresent());
        Supplier<UserState> mine = parts.add(in.wants("mine"), "what you have done with it",
                () -> UserState.of(viewer, subject));
        Supplier<Map<String, String>> poster = parts.add(true, "the poster",
                () -> posters.of(List.of(subject.media())));
        List<String> leftOut = new ArrayList<>(parts.read());
        boolean isHidden = Boolean.TRUE.equals(hides.get()) && !isSeen(in, subject, mine.get());
        if (isHidden) {
            leftOut.add(HIDDEN);
        }
        lacking(in, "ratings", "ratings of other sites", ratings.get(), leftOut);
        lacking(in, "opinions", "opinions", opinions.get(), leftOut);
        if (in.language() != null && videos.get() != null) {
            Videos.lacking(videos.get(), language(in)).ifPresent(leftOut::add);
        }
        Credits credits = people.get();
        return new Details.Read(
                credits == null ? null : Role.cast(credits), credits == null ? null : Role.makers(credits),
                seasons.get(), next.get(), last.get(), ratings.get(), opinions.get(),
                isHidden ? Translated.titled(translation.get()) : translation.get(), releases.get(), videos.get(),
                offers.get(), mine.get(), poster.get(), isHidden, leftOut);
    }

    /** Whoever asks for a part is told where Trakt has nothing of it. */
    private static void lacking(GetDetails.Input in, String part, String named, @Nullable Object found,
            List<String> leftOut) {
        if (in.include() != null && in.wants(part) && found == null
                && leftOut.stream().noneMatch(one -> one.startsWith(named))) {
            leftOut.add(named + ": Trakt has none");
        }
    }

    /** An episode by its date in the schedule, whatever the person has seen. */
    private @Nullable AiringEpisode airing(Subject subject, Optional<Episode> scheduled) {
        return scheduled
                .map(episode -> new Airing(episode.firstAired(), episode, (Show) subject.media()))
                .filter(AiringEpisode::isWhole)
                .map(airing -> AiringEpisode.of(airing, viewer.zone()))
                .orElse(null);
    }

    private boolean isNew(Subject subject) {
        LocalDate before = LocalDate.ofInstant(viewer.clock().instant(), viewer.zone()).minusDays(NEW_DAYS);
        return subject.media() instanceof Movie movie
                && PlainDate.of(movie.released()).filter(before::isBefore).isPresent();
    }

    private Releases releases(GetDetails.Input in, Subject subject) {
        if (subject.type() != MediaType.MOVIE) {
            throw new WhereToWatch.Missing("Trakt has them of films only");
        }
        String country = in.country() != null ? TitleFilter.country("country", in.country())
                : viewer.country().orElseThrow(() -> new WhereToWatch.Missing(WhereToWatch.NO_COUNTRY));
        return Releases.of(country, trakt.movies().releases(subject.media().ids().trakt(), country),
                subject.media() instanceof Movie movie ? movie.released() : null);
    }

    private String language(GetDetails.Input in) {
        return in.language() != null ? Tongue.of(in.language()).language() : viewer.language();
    }

    private @Nullable Translated translation(GetDetails.Input in, Subject subject) {
        String language = language(in);
        if (language.equals(Translated.TRAKTS)) {
            return null;
        }
        String wanted = in.language() == null ? null : Tongue.of(in.language()).country();
        Optional<Translated> found = Translated.of(subject, language, wanted, viewer.country().orElse(null),
                trakt.about().translations(subject.media().type(), subject.media().ids().trakt(), subject.season(),
                        subject.number(), language));
        if (found.isEmpty() && in.language() != null) {
            throw new WhereToWatch.Missing("Trakt has none into " + Translated.name(language));
        }
        return found.orElse(null);
    }

    /** Asks what the person has seen only where that was not read already. */
    private boolean isSeen(GetDetails.Input in, Subject subject, @Nullable UserState mine) {
        UserState known = mine != null || in.wants("mine") ? mine : UserState.of(viewer, subject);
        return known != null && Boolean.TRUE.equals(known.watched());
    }
}
