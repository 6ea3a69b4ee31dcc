package dev.traktmcp.tools.core;

import dev.traktmcp.recent.Unshown;
import dev.traktmcp.time.TimeFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we wrote a short while ago and Trakt does not show yet, the same in every tool.
 *
 * @param id the typed id of the item; of several episodes that of their show
 * @param episodes how many of the show, where there are several; else null
 * @param did {@code put on the watchlist}
 * @param trakt what Trakt says: {@code does not show it yet}
 */
public record RecentWrite(String id, String name, @Nullable Integer episodes, String did, Instant at, String trakt) {

    /**
     * What a reply has to say of them: whatever its text speaks of, and what a list lacks of which Trakt still shows
     * it; several episodes of a show as one.
     */
    private static List<RecentWrite> in(String text, @Nullable String lister, List<Unshown.Difference> found) {
        Map<List<Object>, List<Unshown.Difference>> groups = new LinkedHashMap<>();
        for (Unshown.Difference one : found) {
            if (one.isIn(text) || one.isLackedBy(lister)) {
                Object what = Unshown.isEpisode(one) ? one.id() : one;
                groups.computeIfAbsent(List.of(one.shelf(), one.trakt(), one.did(), what), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups.values().stream().map(RecentWrite::of).toList();
    }

    private static RecentWrite of(List<Unshown.Difference> group) {
        Unshown.Difference last = group.getLast();
        return group.size() > 1
                ? new RecentWrite(last.id(), last.title(), group.size(), last.did(), last.at(), last.trakt())
                : new RecentWrite(last.ownId() == null ? last.id() : last.ownId(), last.name(), null, last.did(),
                        last.at(), last.trakt());
    }

    /** {@code Interstellar (2014): put on the watchlist 2 minutes ago; Trakt does not show it yet.} */
    String line(TimeFormat wording) {
        String ago = wording.away(at);
        return name + (episodes == null ? "" : ", " + ReplyText.count(episodes, "episode")) + ": " + did + " "
                + (ago.equals("now") ? "just now" : ago) + "; Trakt " + trakt + ".";
    }

    /**
     * The reply with these lines, before what is to be done next.
     *
     * @param lister the tool, where the call asked it for a list; else null
     */
    public static ToolReply told(ToolReply reply, @Nullable String lister, List<Unshown.Difference> found,
            InstantSource clock) {
        List<RecentWrite> said = found.isEmpty() ? List.of() : in(reply.summary(), lister, found);
        if (said.isEmpty()) {
            return reply;
        }
        TimeFormat wording = new TimeFormat(clock, ZoneOffset.UTC); // minutes are the same everywhere
        StringBuilder text = new StringBuilder();
        said.forEach(one -> text.append('\n').append(one.line(wording)));
        return reply.unshown(text.toString(), said);
    }
}
