package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Times;
import dev.traktmcp.time.Wording;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Settings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the person is, which decides what "last night" means: as set, else as in the Trakt account, else this machine. */
public final class Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final Trakt trakt;
    private final InstantSource clock;
    private final ZoneId set;
    private volatile ZoneId known;

    /** @param set the zone from the settings, or null */
    public Viewer(Trakt trakt, InstantSource clock, ZoneId set) {
        this.trakt = trakt;
        this.clock = clock;
        this.set = set;
        this.known = set;
    }

    /** Somebody else may sign in next; a zone that was set stays. */
    void forget() {
        known = set;
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
            Settings settings = trakt.users().settings();
            String name = settings.account() == null ? null : settings.account().timezone();
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
