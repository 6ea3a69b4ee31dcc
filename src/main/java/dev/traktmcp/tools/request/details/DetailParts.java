package dev.traktmcp.tools.request.details;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.ToolReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the details of a title, below the reply of a tool that has shown it. */
public interface DetailParts {
    /** The arguments of a tool that can show one title. */
    interface Wanted {
        /** The parts as {@code get_details} names them, or null. */
        @Nullable
        List<String> include();
    }

    /** Refuses what is no part, before anything is done. */
    void check(List<String> parts);

    /** The parts as a reply of their own, which begins with the title's line. */
    ToolReply of(String id, List<String> parts);

    /** The same tool, which takes them where its arguments do. */
    static <I> ToolEntry<I> taking(ToolEntry<I> entry, DetailParts details) {
        return !Wanted.class.isAssignableFrom(entry.input()) ? entry : new ToolEntry<>(entry.toolset(), entry.name(),
                entry.input(), in -> {
                    List<String> parts = ((Wanted) in).include();
                    if (parts == null || parts.isEmpty()) {
                        return entry.tool().call(in);
                    }
                    details.check(parts);
                    return details.added(entry.tool().call(in), parts);
                });
    }

    private ToolReply added(ToolReply reply, List<String> parts) {
        String one = reply.data() instanceof AboutOne about && !reply.failed() ? about.theOne() : null;
        if (one == null) {
            return reply.failed() ? reply : reply.saying("What include names is shown of one title only.", null);
        }
        try {
            ToolReply more = of(one, parts);
            return reply.saying(String.join("\n", more.summary().lines().skip(1).toList()), more.data());
        } catch (TraktException e) { // what the tool has done is done
            return reply.saying("The details could not be read: " + Explanation.of(e.failure()).what(), null);
        }
    }
}
