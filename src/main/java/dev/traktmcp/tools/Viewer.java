package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Times;
import dev.traktmcp.time.Wording;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Settings;
import dev.traktmcp.trakt.model.User;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The person whose account it is: who they are, and where, which decides what "last night" means: as set, else as in the
 * Trakt account, else as on this machine.
 */
public final class Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final Trakt trakt;
    private final Trakt silent;
    private final InstantSource clock;
    private final ZoneId set;
    private volatile ZoneId known;
    private volatile Settings settings;

    /**
     * @param silent one that begins no sign-in: nobody should be asked for one because of the time of day
     * @param set the zone from the settings, or null
     */
    public Viewer(Trakt trakt, Trakt silent, InstantSource clock, ZoneId set) {
        this.trakt = trakt;
        this.silent = silent;
        this.clock = clock;
        this.set = set;
        this.known = set;
    }

    /** Somebody else may sign in next; a zone that was set stays. */
    void forget() {
        known = set;
        settings = null;
    }

    /** The slug of the user, which is asked for once. */
    public String account() {
        User user = settings(trakt).user();
        return user == null || user.ids() == null || user.ids().slug() == null ? "" : user.ids().slug();
    }

    private Settings settings(Trakt from) {
        Settings read = settings;
        if (read == null) {
            read = from.users().settings();
            settings = read;
        }
        return read;
    }

    Times times() {
        return new Times(clock, zone());
    }

    Wording wording() {
        return new Wording(clock, zone());
    }

    InstantSource clock() {
        return clock;
    }

    ZoneId zone() {
        ZoneId zone = known;
        if (zone != null) {
            return zone;
        }
        try {
            Settings.Account account = settings(silent).account();
            String name = account == null ? null : account.timezone();
            known = name == null ? ZoneId.systemDefault() : ZoneId.of(name);
            return known;
        } catch (DateTimeException e) {
            LOG.debug("Java does not know the account's time zone", e);
            return ZoneId.systemDefault();
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn) {
                return ZoneId.systemDefault();
            }
            throw e; // a play at the wrong hour would be worse than none
        }
    }
}
