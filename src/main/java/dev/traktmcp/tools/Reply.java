package dev.traktmcp.tools;

/**
 * What a tool answers.
 *
 * @param summary a text worth reading aloud that stands alone: the answer first, then one line an item
 * @param data the same facts as a record, shaped as the tool's output schema says
 * @param failed true where nothing of what was asked could be done
 */
public record Reply(String summary, Object data, boolean failed) {
    public Reply(String summary, Object data) {
        this(summary, data, false);
    }
}
