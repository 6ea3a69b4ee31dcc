package dev.traktmcp.tools.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a tool.
 *
 * @param summary a text worth reading aloud that stands alone: the answer first, then one line for each item
 * @param data the same facts as a record, in the shape of the tool's output schema
 * @param failed true where nothing of what was asked could be done
 * @param toOpen the address that the person has to open in a browser, or null
 * @param unshown where what we wrote lately and what Trakt shows differ
 * @param details of the one title that it is about, where they were asked for; else null
 * @param asOf when the oldest of it was asked for, where Trakt could not be asked anew; else null
 */
public record ToolReply(String summary, Object data, boolean failed, @Nullable Address toOpen,
        List<RecentWrite> unshown, @Nullable Object details, @Nullable Instant asOf) {

    /** @param reason why the person should go there, in one line */
    public record Address(String url, String reason) {}

    public ToolReply(String summary, Object data) {
        this(summary, data, false, null, List.of(), null, null);
    }

    public ToolReply(String summary, Object data, boolean failed) {
        this(summary, data, failed, null, List.of(), null, null);
    }

    public ToolReply(String summary, Object data, Address toOpen) {
        this(summary, data, false, toOpen, List.of(), null, null);
    }

    /**
     * The same with more lines, before what is to be done next.
     *
     * @param more their data, or null
     */
    public ToolReply saying(String lines, @Nullable Object more) {
        return new ToolReply(before(lines.isEmpty() ? "" : "\n" + lines), data, failed, toOpen, unshown, more, asOf);
    }

    /** The same with lines, each after its line break, about what we wrote lately. */
    ToolReply unshown(String lines, List<RecentWrite> said) {
        return new ToolReply(before(lines), data, failed, toOpen, said, details, asOf);
    }

    /** The same with a line, after its line break, about how old some of it is. */
    ToolReply asOf(String line, Instant then) {
        return new ToolReply(before(line), data, failed, toOpen, unshown, details, then);
    }

    private String before(String lines) {
        int next = summary.lastIndexOf("\nNext: ");
        int end = next < 0 ? summary.length() : next;
        return summary.substring(0, end) + lines + summary.substring(end);
    }
}
