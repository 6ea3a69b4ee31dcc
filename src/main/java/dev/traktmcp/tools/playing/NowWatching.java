package dev.traktmcp.tools.playing;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tmdb.Pictures;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.users.Watching;
import dev.traktmcp.watching.WatchingNow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is watching at this moment. */
record NowWatching(WatchingNow now, Viewer viewer, Tmdb tmdb) implements Tool<NowWatching.Input> {
    /** @param user null for the person themselves */
    record Input(@Nullable String user) {}

    /**
     * @param item null where nothing is playing, or Trakt does not name it
     * @param percentage how much of it is over, 0 to 100; null where Trakt does not say when it began or ends
     * @param images from TMDB, as Trakt's own may not be linked to
     */
    record Data(
            boolean isWatching,
            @Nullable String user,
            @Nullable String action,
            @Nullable ItemView item,
            @Nullable Instant startedAt,
            @Nullable Instant expiresAt,
            @Nullable Integer percentage,
            @Nullable Long minutesLeft,
            @Nullable String timezone,
            @Nullable Pictures images) {

        static Data nothing(@Nullable String user) {
            return new Data(false, user, null, null, null, null, null, null, null, null);
        }

        static Data unnamed(@Nullable String user, Watching now) {
            return new Data(
                    true, user, now.action(), null, now.startedAt(), now.expiresAt(), null, null, null, null);
        }
    }

    private static final String ME = "me";

    @Override
    public ToolReply call(Input in) {
        if (in.user() != null && !in.user().equalsIgnoreCase(ME)) {
            return reply(in.user(), now.of(in.user()));
        }
        try {
            return reply(null, now.mine());
        } catch (TraktException e) {
            if (!(e.failure() instanceof NotSignedIn)) {
                throw e;
            }
            String fallback = now.fallback().orElseThrow(() -> e);
            return reply(fallback, now.of(fallback));
        }
    }

    private ToolReply reply(@Nullable String user, Optional<Watching> watching) {
        return watching.map(found -> something(user, found)).orElseGet(() -> new ToolReply(
                (user == null ? "You are" : user + " is") + " not watching anything right now, as far as Trakt knows.",
                Data.nothing(user)));
    }

    private ToolReply something(@Nullable String user, Watching watching) {
        String who = user == null ? "You are" : user + " is";
        Media media = watching.movie() != null ? watching.movie() : watching.show();
        if (media == null) {
            return new ToolReply(who + " watching something that Trakt does not name.", Data.unnamed(user, watching));
        }
        Subject subject = watching.movie() != null || watching.episode() == null
                ? new Subject(media, null, null)
                : new Subject(media, watching.episode().season(), watching.episode());
        Instant present = viewer.clock().instant();
        Integer percentage = WatchingNow.percentage(watching, present);
        Long minutesLeft = watching.expiresAt() == null ? null
                : Math.max(0, Duration.between(present, watching.expiresAt()).plusSeconds(59).toMinutes());
        TimeFormat wording = viewer.wording();
        String summary = who + " watching " + ReplyText.of(subject)
                + (percentage == null ? "" : ": " + percentage + " % through")
                + (watching.expiresAt() == null ? ""
                        : (percentage == null ? ": " : ", ") + wording.left(watching.expiresAt())
                                + ", until " + wording.time(watching.expiresAt()) + " (" + wording.zone() + ")")
                + ".";
        return new ToolReply(summary, new Data(
                true, user, watching.action(), ItemView.of(subject),
                watching.startedAt(), watching.expiresAt(), percentage, minutesLeft, wording.zone(),
                tmdb.of(watching).orElse(null)));
    }
}
