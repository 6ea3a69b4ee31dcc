package dev.traktmcp.tools.request;

import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a write, and the reply that reports it. Confined to one call. */
public final class Written {
    private final ItemOutcomes report;
    private final WriteResult result;
    private final Function<String, @Nullable String> settle;

    /** @param settle writes the headline into the journal and gives the id for undo */
    Written(ItemOutcomes report, WriteResult result, Function<String, @Nullable String> settle) {
        this.report = report;
        this.result = result;
        this.settle = settle;
    }

    /** Nothing was sent, as no reference was resolved. */
    public static Written nothing(Selection selection) {
        return unsent(ItemOutcomes.unresolved(selection));
    }

    /** Nothing was sent, as there was nothing to change. */
    public static Written unsent(ItemOutcomes report) {
        return new Written(report, WriteResult.NONE, _ -> null);
    }

    public ItemOutcomes report() {
        return report;
    }

    /** Whether something was sent, which may have changed the size. */
    public boolean isSent() {
        return result != WriteResult.NONE;
    }

    /** How many items the list holds now; null where Trakt does not say, and where nothing was sent. */
    public @Nullable Integer size() {
        return result.list() == null ? null : result.list().itemCount();
    }

    /**
     * Settles the journal and words the reply, which has failed where nothing was resolved or Trakt recognized nothing.
     *
     * @param headline what was done, in a sentence; the journal keeps it
     * @param data makes the tool's data from this and the id for undo
     */
    public ToolReply reply(String headline, BiFunction<Written, String, ?> data) {
        return reply(headline, "", data);
    }

    /** @param more what the reply adds to the headline, and the journal does not keep */
    public ToolReply reply(String headline, String more, BiFunction<Written, String, ?> data) {
        return reply(headline, more, data, report.isUnresolved());
    }

    /** @param failed the tool's own decision */
    public ToolReply reply(String headline, String more, BiFunction<Written, String, ?> data, boolean failed) {
        String undoId = settle.apply(headline);
        return new ToolReply(
                report.text(headline + more) + JournalSteps.undo(undoId), data.apply(this, undoId), failed);
    }
}
