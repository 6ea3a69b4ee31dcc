package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.UserNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.Users;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is watching this moment.
 *
 * @param fallback whose profile to read when nobody is signed in, or null
 */
record NowWatching(Trakt trakt, Viewer viewer, String fallback) implements Tool<NowWatching.Input> {
    /** @param user null for the person themselves */
    record Input(String user) {}

    /** @param percentage how much of it is over, 0 to 100; null where Trakt does not say from when to when it runs */
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

        static Data unnamed(String user, Watching now) {
            return new Data(true, user, now.action(), null, null, null, null, null, null, null, null, null, now.startedAt(),
                    now.expiresAt(), null, null, null);
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
            return trakt.users().watching(Users.slug(user));
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? new UserNotFound(user).raise() : e;
        }
    }

    private static Integer percentage(Watching now, Instant present) {
        if (now.startedAt() == null || now.expiresAt() == null) {
            return null;
        }
        long length = Duration.between(now.startedAt(), now.expiresAt()).toSeconds();
        long over = Duration.between(now.startedAt(), present).toSeconds();
        return length > 0 ? Math.clamp(100 * over / length, 0, 100) : 100;
    }

    private Reply reply(String user, Optional<Watching> watching) {
        return watching.map(now -> something(user, now)).orElseGet(() -> new Reply(
                (user == null ? "You are" : user + " is") + " not watching anything right now, as far as Trakt knows.",
                Data.nothing(user)));
    }

    private Reply something(String user, Watching now) {
        String who = user == null ? "You are" : user + " is";
        Media media = now.movie() != null ? now.movie() : now.show();
        if (media == null) {
            return new Reply(who + " watching something that Trakt does not name.", Data.unnamed(user, now));
        }
        Subject subject = now.movie() != null || now.episode() == null
                ? new Subject(media, null, null)
                : new Subject(media, now.episode().season(), now.episode());
        Instant present = viewer.clock().instant();
        Integer percentage = percentage(now, present);
        Long minutesLeft = now.expiresAt() == null ? null
                : Math.max(0, Duration.between(present, now.expiresAt()).plusSeconds(59).toMinutes());
        boolean episode = subject.episode() != null;
        Wording wording = viewer.wording();
        String summary = who + " watching " + Lines.of(subject)
                + (percentage == null ? "" : ": " + percentage + " % through")
                + (now.expiresAt() == null ? "" : (percentage == null ? ": " : ", ") + wording.left(now.expiresAt())
                        + ", until " + wording.time(now.expiresAt()) + " (" + wording.zone() + ")") + ".";
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
