package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.LimitReached;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Settings;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How much the account may hold of something: Trakt may refuse without saying what the limit is; its settings do.
 *
 * @param which the limit that counts
 */
record Room(Trakt trakt, Function<Settings.Limits, Settings.Limit> which) {

    /** Writes, and gives a refusal for want of room the limit that it lacks. */
    <T> T trying(Supplier<T> write) {
        try {
            return write.get();
        } catch (TraktException e) {
            if (e.failure() instanceof LimitReached(var what, var limit, var vip) && limit == null) {
                throw explained(what, vip);
            }
            throw e;
        }
    }

    private TraktException explained(String what, Boolean vip) {
        Settings settings;
        try {
            settings = trakt.users().settings();
        } catch (TraktException _) {
            return new LimitReached(what, null, vip).raise();
        }
        Settings.Limit limit = settings.limits() == null ? null : which.apply(settings.limits());
        return new LimitReached(
                        what, limit == null ? null : limit.itemCount(),
                        vip == null && settings.user() != null ? settings.user().vip() : vip)
                .raise();
    }
}
