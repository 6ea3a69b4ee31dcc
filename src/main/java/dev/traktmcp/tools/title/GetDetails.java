package dev.traktmcp.tools.title;

import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One title in full. It reads the parts in parallel, and names those that could not be read. */
record GetDetails(TitleFinder titles, Trakt trakt, Viewer viewer, WhereToWatch whereToWatch, Posters posters)
        implements Tool<GetDetails.Input> {
    /**
     * @param include the wanted parts, or null for all
     * @param country where to stream, or null for the person's own
     */
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> include,
            @Nullable String country)
            implements TitleArguments {
        boolean wants(String part) {
            return include == null || include.contains(part);
        }
    }

    @Override
    public ToolReply call(Input in) {
        if (in.country() != null) {
            TitleFilter.country("country", in.country()); // refuses a bad country before any request
        }
        Found found = in.find(titles);
        Subject subject = found.subject();
        Details details = Details.of(found, read(in, subject), viewer.zone().getId());
        return new ToolReply(
                new DetailsText(viewer.wording(), viewer.clock().instant()).of(subject, details)
                        + ReplyText.rivals(found.rivals()),
                details);
    }

    private Details.Read read(Input in, Subject subject) {
        OptionalParts parts = new OptionalParts();
        long id = subject.media().ids().trakt();
        Integer number = subject.number();
        Supplier<Credits> people = in.wants("cast")
                ? parts.add("cast", () -> trakt.about()
                        .people(subject.media().type(), id, subject.season(), number))
                : () -> null;
        // The details of a season itself come with the seasons, so they are read whatever is wanted.
        boolean ofShow = subject.media() instanceof Show && number == null;
        Supplier<List<Season>> seasons = ofShow && (in.wants("seasons") || subject.season() != null)
                ? parts.add("seasons", () -> trakt.shows().outline(String.valueOf(id)))
                : () -> null;
        Supplier<AiringEpisode> next = ofShow && in.wants("seasons") && subject.season() == null
                ? parts.add("the next episode", () -> next((Show) subject.media()))
                : () -> null;
        Supplier<WhereToWatch.Offers> offers = in.wants("where_to_watch")
                ? parts.add("where to watch", () -> whereToWatch.of(subject, in.country()))
                : () -> null;
        Supplier<UserState> mine = in.wants("mine")
                ? parts.add("what you have done with it", () -> UserState.of(viewer.silent(), subject))
                : () -> null;
        Supplier<Map<String, String>> poster = parts.add("the poster", () -> posters.of(List.of(subject.media())));
        List<String> leftOut = parts.read();
        Credits credits = people.get();
        return new Details.Read(
                credits == null ? null : Role.cast(credits), credits == null ? null : Role.makers(credits),
                seasons.get(), next.get(), offers.get(), mine.get(), poster.get(), leftOut);
    }

    /** The next episode to air, whatever the person has seen. */
    private @Nullable AiringEpisode next(Show show) {
        return trakt.shows().nextEpisode(String.valueOf(show.ids().trakt()))
                .map(episode -> new Airing(episode.firstAired(), episode, show))
                .filter(AiringEpisode::isWhole)
                .map(airing -> AiringEpisode.of(airing, viewer.zone()))
                .orElse(null);
    }
}
