package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure.LimitReached;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.users.Settings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the account may hold. Trakt may refuse without naming the limit; its settings name it. */
public record AccountLimits(Trakt trakt) {

    /** Writes. Where Trakt refuses because the account is full, it adds the limit to the failure. */
    public <T> T trying(Supplier<T> write) {
        try {
            return write.get();
        } catch (TraktException e) {
            if (e.failure() instanceof LimitReached(var what, var limit, var vip) && limit == null) {
                throw explained(what, vip);
            }
            throw e;
        }
    }

    /** How many lists it may have; null where that is not told. */
    public @Nullable Integer lists() {
        return most("lists", trakt.users().settings().limits());
    }

    private TraktException explained(String what, Boolean vip) {
        Settings settings;
        try {
            settings = trakt.users().settings();
        } catch (TraktException _) {
            return new LimitReached(what, null, vip).raise();
        }
        Boolean isVip = vip == null && settings.user() != null ? settings.user().vip() : vip;
        return new LimitReached(what, most(what, settings.limits()), isVip).raise();
    }

    private static @Nullable Integer most(String what, Settings.@Nullable Limits limits) {
        Settings.Limit limit = limits == null ? null : switch (what) {
            case "watchlist" -> limits.watchlist();
            case "favorites" -> limits.favorites();
            case "collection" -> limits.collection();
            case "list", "lists" -> limits.list();
            default -> null;
        };
        return limit == null ? null : what.equals("lists") ? limit.count() : limit.itemCount();
    }
}
