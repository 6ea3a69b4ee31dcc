package dev.traktmcp.tools.core;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.users.Browsing;
import dev.traktmcp.trakt.model.users.Settings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The person whose account it is: their user name, time zone, country and language. The settings override the Trakt
 * account; the last resort for zone and language is the machine's. All calls share it, and it is safe for use by
 * several threads: what a call reads while {@link #forget} runs is not kept.
 */
public final class Viewer {
    private static final LazyLogger LOG = new LazyLogger(Viewer.class);

    private final Trakt trakt;
    private final Trakt silent;
    private final InstantSource clock;
    private final @Nullable ZoneId set;
    private final @Nullable String setCountry;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(null));
    private final ReentrantLock reading = new ReentrantLock();

    /** What is known of one person; null where it was not read yet. */
    private record Known(@Nullable Settings settings) {}

    /**
     * @param silent begins no sign-in, as nobody should be asked to sign in because of the time of day
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
    }

    /** Drops what was read, as another person may sign in next; keeps the settings. */
    public void forget() {
        known.set(new Known(null));
    }

    /** The same Trakt, but it begins no sign-in: for facts that are optional. */
    public Trakt silent() {
        return silent;
    }

    /** The slug of the user; asks Trakt once. */
    public String account() {
        return slug(settings(trakt));
    }

    private static String slug(Settings settings) {
        User user = settings.user();
        return user == null || user.ids() == null || user.ids().slug() == null ? "" : user.ids().slug();
    }

    /** The same, or empty where nobody is signed in or it cannot be read; begins no sign-in. */
    public String accountIfKnown() {
        try {
            return slug(settings(silent));
        } catch (TraktException e) {
            LOG.debug("The account is not known", e);
            return "";
        }
    }

    /** Reads the account before a call needs it, where somebody is signed in; what fails is left to the call. */
    public void readAhead() {
        try {
            settings(silent);
        } catch (TraktException | CancellationException e) {
            LOG.debug("The account could not be read ahead", e);
        }
    }

    /** Whoever comes while another reads it waits for that. */
    private Settings settings(Trakt from) {
        Settings read = Objects.requireNonNull(known.get()).settings();
        if (read != null) {
            return read;
        }
        boolean alone = false;
        try {
            alone = reading.tryLock(Deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return knownSettings(from);
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } finally {
            if (alone) {
                reading.unlock();
            }
        }
    }

    private Settings knownSettings(Trakt from) {
        Known before = Objects.requireNonNull(known.get());
        if (before.settings() != null) {
            return before.settings();
        }
        Settings read = from.users().settings();
        known.compareAndSet(before, new Known(read));
        return read;
    }

    /**
     * The country where the person streams, two letters in lower case: from the settings, else from the Trakt account.
     */
    public Optional<String> country() {
        return setCountry != null ? Optional.of(setCountry) : browsing()
                .map(Browsing::watchnow).map(Browsing.WatchNow::country)
                .map(country -> country.strip().toLowerCase(Locale.ROOT)).filter(country -> !country.isEmpty());
    }

    /** The language that the person reads, two letters in lower case: the Trakt account's, else the machine's. */
    public String language() {
        return browsing().map(Browsing::locale)
                .map(locale -> locale.strip().split("[-_]")[0].toLowerCase(Locale.ROOT))
                .filter(language -> language.length() == 2)
                .orElseGet(() -> Locale.getDefault().getLanguage());
    }

    /** How the person likes to see Trakt; empty where nobody is signed in. */
    public Optional<Browsing> browsing() {
        try {
            return Optional.ofNullable(settings(silent).browsing());
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * How the person likes to see Trakt at this moment, which other calls know from then on; null where the account
     * does not say.
     */
    public @Nullable Browsing browsingNow() {
        Known before = Objects.requireNonNull(known.get());
        Settings read = trakt.users().settings();
        known.compareAndSet(before, new Known(read));
        return read.browsing();
    }

    /** Whether specials count in how far the person is; not where that cannot be read. */
    public boolean countsSpecials() {
        return chose(Browsing::countsSpecials);
    }

    /** Whether their next episode follows what they watched last; not where that cannot be read. */
    public boolean goesByLastActivity() {
        return chose(Browsing::goesByLastActivity);
    }

    private boolean chose(Predicate<Browsing> setting) {
        try {
            return browsing().filter(setting).isPresent();
        } catch (TraktException e) {
            LOG.debug("how the person counts what they have seen cannot be read", e);
            return false;
        }
    }

    /** Trakt's words for the services on which the person streams; asks Trakt each time, as they may have changed. */
    public List<String> favoriteServices() {
        Browsing read = browsingNow();
        return read == null ? List.of() : read.favoriteServices();
    }

    public TimeParser times() {
        return new TimeParser(clock, zone(), () -> country().orElse(null),
                () -> browsing().map(Browsing::weekStartDay).orElse(null));
    }

    public TimeFormat wording() {
        Zone zone = placed();
        return new TimeFormat(clock, zone.id(), zone.unknown() == null ? zone.id().getId()
                : zone.id() + ", as Java does not know the account's zone " + zone.unknown());
    }

    public InstantSource clock() {
        return clock;
    }

    public ZoneId zone() {
        return placed().id();
    }

    /** @param unknown the account's zone that this one stands for; else null */
    private record Zone(ZoneId id, @Nullable String unknown) {}

    private Zone placed() {
        if (set != null) {
            return new Zone(set, null);
        }
        String name = null;
        try {
            Settings.Account account = settings(silent).account();
            name = account == null ? null : account.timezone();
            return new Zone(name == null ? ZoneId.systemDefault() : ZoneId.of(name), null);
        } catch (DateTimeException _) {
            return new Zone(ZoneId.systemDefault(), name == null ? null : Text.line(name));
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn) {
                return new Zone(ZoneId.systemDefault(), null);
            }
            throw e; // a play at the wrong hour would be worse than none
        }
    }
}
