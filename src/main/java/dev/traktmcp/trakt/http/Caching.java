package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.KeptAnswers.WHOLE;

import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.KeptAnswers.Kept;
import dev.traktmcp.trakt.http.KeptAnswers.Key;
import dev.traktmcp.trakt.http.KeptAnswers.Whose;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Uses answers again, each for as long as its {@link AnswerKind} allows. A "no" is asked for anew: a failure, and an
 * answer with nothing in it, unless it is of a kind that mostly has nothing. An answer that has become too old is asked
 * about by its ETag. What is the same for everybody is used even when it is too old where Trakt cannot be asked; the
 * call hears of it ({@link OldAnswers}).
 *
 * <p>The person's data are kept for one access token, and only between two writes of ours. A call with
 * {@link FreshReads} does not use them. A read of several pages, and one that is large, is used longer than others, as
 * long as Trakt says that nothing has happened in the account.
 *
 * <p>Two that ask the same at once share one request. Safe for use by several threads.
 */
public final class Caching implements Transport {
    /** For so long after a write Trakt may answer with what was before it (seen in 2026: a few seconds). */
    private static final Duration SETTLING = Duration.ofSeconds(10);
    /** What weighs more is worth one small request more: what was rated, watched or collected in some hundred rows. */
    private static final int LARGE = 48 << 10;

    private final Transport next;
    private final AccessTokens tokens;
    private final LongSupplier nanos;
    private final KeptAnswers common;
    private final KeptAnswers own;
    private final AtomicLong writes = new AtomicLong();
    private volatile long lastWrite;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public Caching(Transport next, AccessTokens tokens, LongSupplier nanos) {
        this(next, tokens, nanos, null);
    }

    /** @param shared holds what is the same for everybody; null for one person alone, who needs no second room */
    public Caching(Transport next, AccessTokens tokens, LongSupplier nanos, @Nullable KeptAnswers shared) {
        this.next = next;
        this.tokens = tokens;
        this.nanos = nanos;
        own = new KeptAnswers(nanos);
        common = shared == null ? own : shared;
    }

    private KeptAnswers room(Key key) {
        return key.whose() == null ? common : own;
    }

    @Override
    public Response send(Request request) {
        if (request.isWrite()) {
            return write(request);
        }
        AnswerKind kind = AnswerKind.of(request);
        Key key = new Key(kind.isPersonal() ? new Whose(token(), writes.get()) : null, request.target());
        if (kind.isPersonal() && FreshReads.wanted()) {
            return ask(request, kind, key);
        }
        Response answer = room(key).inFlight.join(key, () -> kept(request, kind, key).orElseGet(
                () -> room(key).missed(request, kind, key, () -> ask(request, kind, key))));
        answer.age().ifPresent(OldAnswers::use);
        return answer;
    }

    private Response write(Request request) {
        written();
        try {
            return next.send(request);
        } finally {
            written();
        }
    }

    private void written() {
        lastWrite = nanos.getAsLong();
        writes.incrementAndGet();
        own.cache.removeIf(key -> key.whose() != null);
    }

    private String token() {
        return tokens.access().orElse("");
    }

    private Optional<Response> kept(Request request, AnswerKind kind, Key key) {
        Kept kept = room(key).cache.get(key);
        if (kept == null) {
            return Optional.empty();
        }
        boolean usable = kind.isPersonal() && !isFirst(request)
                ? belongs(kept, own.cache.get(first(request, key)))
                : isIn(kept.until()) || isUnchanged(key, kept);
        return usable ? Optional.of(kept.response()) : Optional.empty();
    }

    /** The later pages of a person's data go with the first, so that no read is put together from two. */
    private boolean belongs(Kept later, @Nullable Kept first) {
        return first != null && later.read() - first.read() >= 0
                && isIn(first.until() + AnswerKind.PERSONAL.lifetime().toNanos());
    }

    private boolean isIn(long end) {
        return nanos.getAsLong() - end < 0;
    }

    private boolean isUnchanged(Key key, Kept first) {
        boolean unchanged = first.activities() != null && isIn(first.read() + WHOLE.toNanos())
                && Activities.read(this).filter(first.activities()::equals).isPresent();
        if (unchanged) {
            room(key).keep(key, first.until(nanos.getAsLong() + first.kind().lifetime().toNanos()));
        }
        return unchanged;
    }

    private Response ask(Request request, AnswerKind kind, Key key) {
        if (isSecondOfAll(request)) {
            noteActivities(request, key);
        }
        Kept old = room(key).cache.get(key);
        Optional<String> tag = Optional.ofNullable(old).flatMap(kept -> kept.response().header("ETag"));
        long asked = nanos.getAsLong();
        try {
            Response answer = next.send(tag.map(etag -> request.header("If-None-Match", etag)).orElse(request));
            Response current = answer.status() == 304 && old != null ? old.response() : answer;
            if (mayBeKept(request, kind, key, current, asked)) {
                room(key).keep(key, new Kept(kind, current, asked, asked + kind.lifetime().toNanos(), null));
                if (isFirst(request) && current.body().length >= LARGE) {
                    noteActivities(request, key);
                }
            }
            return current;
        } catch (RuntimeException e) {
            if (kind.isPersonal()) {
                own.cache.remove(first(request, key)); // the next try must not go on from these pages
            } else if (old != null && e instanceof TraktException known && isUnasked(known.failure())) {
                return old.response().old(Duration.ofNanos(nanos.getAsLong() - old.read()));
            }
            throw e;
        }
    }

    /** Whether Trakt said nothing about what was asked, so that what it said before is the best there is. */
    private static boolean isUnasked(Failure failure) {
        return failure instanceof Failure.RateLimited || failure instanceof Failure.TraktDown
                || failure instanceof Failure.Unreachable || failure instanceof Failure.Blocked;
    }

    private boolean mayBeKept(Request request, AnswerKind kind, Key key, Response answer, long asked) {
        if (kind.lifetime().isZero() || answer.status() != 200 || isFirst(request) && isNo(answer)
                && !kind.mostlyHasNothing()) {
            return false;
        }
        Whose whose = key.whose();
        return whose == null || whose.token().equals(token())
                && (whose.writes() == 0 || asked - lastWrite >= SETTLING.toNanos());
    }

    /** Whether it says that there is nothing. */
    private static boolean isNo(Response answer) {
        byte[] body = answer.body();
        return body.length == 0 || body.length == 2 && (body[0] == '[' || body[0] == '{');
    }

    /**
     * Notes with the first page what had happened until then. Nothing counts that happened shortly before that page, as
     * Trakt may have answered with what was before it.
     */
    private void noteActivities(Request request, Key key) {
        if (!Activities.tellOf(request) || FreshReads.wanted()) {
            return;
        }
        Key firstKey = first(request, key);
        Kept first = own.cache.get(firstKey);
        if (first != null && first.activities() == null) {
            Activities.read(this).filter(told -> told.wereOver(SETTLING, first.response()))
                    .ifPresent(told -> own.cache.replace(firstKey, first, first.after(told), first.held()));
        }
    }

    private static boolean isSecondOfAll(Request request) {
        return "2".equals(request.query().get("page"))
                && String.valueOf(PageReader.LARGEST).equals(request.query().get("limit"));
    }

    private static boolean isFirst(Request request) {
        return request.query().getOrDefault("page", "1").equals("1");
    }

    private static Key first(Request request, Key key) {
        return isFirst(request) ? key : new Key(key.whose(), request.with("page", 1).target());
    }
}
