package dev.traktmcp.tools.core;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.users.Settings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The person whose account it is: who they are, and where, which decides what "last night" means and what can be
 * streamed: as set, else as in the Trakt account, the zone else as on this machine.
 */
public final class Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final Trakt trakt;
    private final Trakt silent;
    private final InstantSource clock;
    private final @Nullable ZoneId set;
    private final @Nullable String setCountry;
    private volatile @Nullable ZoneId known;
    private volatile @Nullable String knownCountry;
    private volatile @Nullable Settings settings;

    /**
     * @param silent one that begins no sign-in: nobody should be asked for one because of the time of day
     * @param set the zone from the settings
     */
    public Viewer(Trakt trakt, Trakt silent, InstantSource clock, @Nullable ZoneId set) {
        this(trakt, silent, clock, set, null);
    }

    /** @param country two letters in lower case from the settings */
    public Viewer(Trakt trakt, Trakt silent, InstantSource clock, @Nullable ZoneId set, @Nullable String country) {
        this.trakt = trakt;
        this.silent = silent;
        this.clock = clock;
        this.set = set;
        this.setCountry = country;
        forget();
    }

    /** Somebody else may sign in next; what was set stays. */
    public void forget() {
        known = set;
        knownCountry = setCountry;
        settings = null;
    }

    /** The same Trakt, without beginning a sign-in where nobody is signed in: for what is told if it is there. */
    public Trakt silent() {
        return silent;
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

    /** Where the person streams, two letters in lower case: as set, else as in the Trakt account, else nobody knows. */
    public Optional<String> country() {
        if (knownCountry == null) {
            try {
                String country = silent.users().browsing().country();
                knownCountry = country == null ? "" : country.toLowerCase(Locale.ROOT);
            } catch (TraktException e) {
                if (!(e.failure() instanceof NotSignedIn)) {
                    throw e;
                }
                return Optional.empty();
            }
        }
        return Optional.of(knownCountry).filter(country -> !country.isBlank());
    }

    public TimeParser times() {
        return new TimeParser(clock, zone());
    }

    public TimeFormat wording() {
        return new TimeFormat(clock, zone());
    }

    public InstantSource clock() {
        return clock;
    }

    public ZoneId zone() {
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
