package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.UserNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is watching this moment.
 *
 * @param fallback whose profile to read when nobody is signed in, or null
 */
record NowWatching(Trakt trakt, Viewer viewer, String fallback) implements Tool<NowWatching.Input> {
    /** @param user null for the person themselves */
    record Input(String user) {}

    /** @param percentage how much of it is over, 0 to 100 */
    record Data(
            boolean isWatching,
            String user,
            String action,
            String id,
            String type,
            String title,
            Integer year,
            String show,
            String showId,
            Integer season,
            Integer number,
            Ids ids,
            Instant startedAt,
            Instant expiresAt,
            Integer percentage,
            Long minutesLeft,
            String timezone) {

        static Data nothing(String user) {
            return new Data(false, user, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    private static final String ME = "me";

    @Override
    public Reply call(Input in) {
        if (in.user() != null && !in.user().equalsIgnoreCase(ME)) {
            return reply(in.user(), watching(in.user()));
        }
        try {
            return reply(null, trakt.users().watching(ME));
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn && fallback != null) {
                return reply(fallback, watching(fallback));
            }
            throw e;
        }
    }

    private Optional<Watching> watching(String user) {
        try {
            return trakt.users().watching(slug(user));
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? new UserNotFound(user).raise() : e;
        }
    }

    /** Trakt's paths want the slug of a user name: lower case, with dashes for what is neither letter nor digit. */
    private static String slug(String user) {
        String slug = user.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return slug.isEmpty() ? "-" : slug;
    }

    private Reply reply(String user, Optional<Watching> watching) {
        return watching.map(now -> something(user, now)).orElseGet(() -> new Reply(
                (user == null ? "You are" : user + " is") + " not watching anything right now, as far as Trakt knows.",
                Data.nothing(user)));
    }

    private Reply something(String user, Watching now) {
        Subject subject = now.movie() != null
                ? new Subject(now.movie(), null, null)
                : new Subject(now.show(), now.episode().season(), now.episode());
        Duration length = Duration.between(now.startedAt(), now.expiresAt());
        Duration over = Duration.between(now.startedAt(), viewer.clock().instant());
        int percentage = length.isPositive() ? Math.clamp(100 * over.toSeconds() / length.toSeconds(), 0, 100) : 100;
        long minutesLeft = Math.max(0, Duration.between(viewer.clock().instant(), now.expiresAt()).plusSeconds(59).toMinutes());
        boolean episode = subject.episode() != null;
        Wording wording = viewer.wording();
        String summary = (user == null ? "You are" : user + " is") + " watching " + Lines.of(subject) + ": "
                + percentage + " % through, " + wording.left(now.expiresAt()) + ", until " + wording.time(now.expiresAt())
                + " (" + wording.zone() + ").";
        return new Reply(summary, new Data(
                true, user, now.action(), subject.typedId(), subject.type(),
                episode ? subject.episode().title() : subject.media().title(),
                subject.media().year(),
                episode ? subject.media().title() : null,
                episode ? subject.media().typedId() : null,
                subject.season(),
                episode ? subject.episode().number() : null,
                episode ? subject.episode().ids() : subject.media().ids(),
                now.startedAt(), now.expiresAt(), percentage, minutesLeft, wording.zone()));
    }
}
