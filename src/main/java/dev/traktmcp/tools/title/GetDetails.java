package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.moving.OwnCheckIn;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.TitleFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One title in full. */
record GetDetails(TitleFinder titles, DetailsReader reader, Viewer viewer, OwnCheckIn checkIn)
        implements Tool<GetDetails.Input>, DetailParts {
    /** The parts of a reply that nobody chose: short enough to be read aloud. */
    private static final Set<String> USUAL = Set.of("cast", "seasons", "where_to_watch", "mine", "ratings");

    private static final List<String> PARTS = List.of("cast", "seasons", "where_to_watch", "mine", "ratings",
            "opinions", "releases", "videos");

    /**
     * @param include the wanted parts, or null for the usual ones
     * @param country where to stream or to see it, or null for the person's own
     * @param language of its title and overview, or null for the person's own
     * @param spoilers whether to tell what the person's settings on Trakt hide
     */
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items,
            @Nullable List<String> include,
            @Nullable String country, @Nullable String language, boolean spoilers)
            implements TitleArguments {
        boolean wants(String part) {
            return include == null ? USUAL.contains(part) : include.contains(part);
        }

        /** Of several titles, only what is asked for, else what the person has done with each. */
        Input about(String one) {
            return new Input(one, null, null, null, null, null, null,
                    include == null && Severally.isOfMany(this) ? List.of("mine") : include, country, language,
                    spoilers);
        }
    }

    @Override
    public ToolReply call(Input in) {
        if (in.country() != null) {
            TitleFilter.country("country", in.country()); // refuses a bad country before any request
        }
        if (in.language() != null) {
            Tongue.of(in.language());
        }
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)), GetDetails::brief);
        }
        Found found = in.find(titles);
        Details details = Details.of(found, reader.read(in, found.subject()), viewer.zone().getId());
        ToolReply reply = new ToolReply(
                new DetailsText(viewer.wording(), viewer.clock().instant()).of(found.subject(), details)
                        + ReplyText.rivals(found.rivals()),
                details);
        return !in.wants("mine") ? reply
                : checkIn.beside(reply, running -> running.key().isWithin(found.subject().key()));
    }

    @Override
    public void check(List<String> parts) {
        for (String part : parts) {
            if (!PARTS.contains(part)) {
                throw new BadArguments("include", "takes " + ReplyText.and(PARTS) + ", not \"" + part + "\"").raise();
            }
        }
    }

    @Override
    public ToolReply of(String id, List<String> parts) {
        ToolReply whole = call(new Input(null, null, null, id, null, null, null, parts, null, null, false));
        return new ToolReply(brief(whole), whole.data());
    }

    /** The facts and the parts that were asked for, without what the title is about. */
    private static String brief(ToolReply reply) {
        Details details = (Details) reply.data();
        String about = details.overview() == null ? "" : Text.line(details.overview());
        return reply.summary().lines()
                .filter(line -> !line.equals(about) && !line.startsWith("Trailer: "))
                .collect(Collectors.joining("\n"));
    }
}
