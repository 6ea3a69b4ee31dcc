package dev.traktmcp.simulator.comments;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What one person wrote about titles and lists, and which comments they like ("Comments"). Safe for use by several
 * threads.
 */
public final class Remarks {
    private static final long FIRST = 800_000;

    private final Clock clock;
    private final Activity activity;
    private final SequencedMap<Long, StoredComment> own = new LinkedHashMap<>();
    private final SequencedMap<Long, Instant> liked = new LinkedHashMap<>();
    private long last = FIRST;

    /** What is told when anything changes: in which section of the activities, which field, and when. */
    public interface Activity {
        void touch(String section, String field, Instant at);
    }

    public Remarks(Clock clock, Activity activity) {
        this.clock = clock;
        this.activity = activity;
    }

    /** A copy for reading only. */
    public Remarks copy() {
        Remarks copy = new Remarks(clock, activity);
        synchronized (this) {
            copy.own.putAll(own);
            copy.liked.putAll(liked);
            copy.last = last;
        }
        return copy;
    }

    /** Everything that the person wrote, answers included, the first first. */
    public synchronized List<StoredComment> all() {
        return List.copyOf(own.values());
    }

    public synchronized Optional<StoredComment> of(long id) {
        return Optional.ofNullable(own.get(id));
    }

    /** The comments that the person likes, by their ids, and since when. */
    public synchronized SequencedMap<Long, Instant> liked() {
        return new LinkedHashMap<>(liked);
    }

    /**
     * @param parent the comment that it answers; 0 for none
     * @param about as in {@link StoredComment}
     * @param kind in the plural, of which the activities tell
     */
    public synchronized StoredComment write(long parent, String about, String kind, String user, String text,
            boolean spoiler) {
        Instant now = touch(kind);
        return keep(new StoredComment(++last, parent, about, user, text, spoiler, 0, 0, now, now, null));
    }

    public synchronized StoredComment edit(StoredComment comment, String kind, String text, boolean spoiler) {
        return keep(comment.saying(text, spoiler, touch(kind)));
    }

    public synchronized void remove(StoredComment comment, String kind) {
        touch(kind);
        own.remove(comment.id());
    }

    /** Likes a comment, or no longer. */
    public synchronized void like(long comment, boolean like) {
        if (like == liked.containsKey(comment)) {
            return;
        }
        Instant now = clock.instant();
        activity.touch("comments", "liked_at", now);
        if (like) {
            liked.put(comment, now);
        } else {
            liked.remove(comment);
        }
    }

    /** Adds a comment as it is, or in the place of the one with its id. */
    public synchronized StoredComment keep(StoredComment comment) {
        own.put(comment.id(), comment);
        goOnFrom(comment.id());
        return comment;
    }

    synchronized void restoreLike(long comment, Instant since) {
        liked.put(comment, since);
    }

    synchronized long last() {
        return last;
    }

    /** Makes all later ids higher than this. */
    synchronized void goOnFrom(long id) {
        last = Math.max(last, id);
    }

    public synchronized void clear() {
        own.clear();
        liked.clear();
    }

    private Instant touch(String kind) {
        Instant now = clock.instant();
        activity.touch(kind, "commented_at", now);
        return now;
    }
}
