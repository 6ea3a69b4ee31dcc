package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Selection.Pick;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Entries of {@code items} that can mean several things. Where there is somebody to ask, the first of them fails the call
 * before anything is written, so that it can be asked and the call be made again; else they are reported at the end.
 */
public final class AmbiguousItems {
    /** What has been asked in vain; unbound where nobody can be asked. */
    private static final ScopedValue<Set<String>> DECLINED = ScopedValue.newInstance();

    private AmbiguousItems() {}

    /** Runs a call whose person can be asked. */
    public static ToolReply asked(Set<String> declined, Supplier<ToolReply> call) {
        return ScopedValue.where(DECLINED, declined).call(call::get);
    }

    static void raise(List<Pick> picks) {
        if (!DECLINED.isBound()) {
            return;
        }
        for (Pick pick : picks) {
            if (pick instanceof Pick.Missed(_, AmbiguousTitle question) && !DECLINED.get().contains(question.argument())) {
                throw question.raise();
            }
        }
    }
}
