package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.LimitReached;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Settings;
import java.util.function.Supplier;

/** How much the account may keep on lists: Trakt may refuse without saying, and then its settings do. */
record ListRoom(Trakt trakt) {

    /** Writes, and of a refusal for want of room says what the limit is. */
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
        Settings.Limit limit = settings.limits() == null ? null : settings.limits().list();
        Integer most = limit == null ? null : what.equals("lists") ? limit.count() : limit.itemCount();
        Boolean isVip = vip == null && settings.user() != null ? settings.user().vip() : vip;
        return new LimitReached(what, most, isVip).raise();
    }
}
