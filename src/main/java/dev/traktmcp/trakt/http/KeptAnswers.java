package dev.traktmcp.trakt.http;

import dev.traktmcp.cache.BoundedCache;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.trakt.http.sharing.SharedAnswers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept, and who waits for one. Those that are the same for everybody several people may share, and
 * several servers. Safe for use by several threads.
 */
public final class KeptAnswers {
    /** Trakt does not say whether a removal on another device counts as an activity, so we ask after this even so. */
    static final Duration WHOLE = Duration.ofMinutes(10);
    /** How long an old answer is worth its room: for its ETag, and for when Trakt cannot be asked. */
    private static final Duration AFTERLIFE = Duration.ofDays(1);
    private static final long BYTES = 32L << 20;

    /** @param writes how many began or ended before: each begins a new age, in which nothing older is used */
    record Whose(String token, long writes) {
        boolean is(@Nullable Whose other) {
            return other != null && writes == other.writes && token.equals(other.token);
        }
    }

    /**
     * It compares by hand, as the runtime makes code for each record that compares by itself, at every start.
     *
     * @param whose null for what is the same for everybody
     */
    record Key(@Nullable Whose whose, String target) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && target.equals(key.target)
                    && (whose == null ? key.whose == null : whose.is(key.whose));
        }

        @Override
        public int hashCode() {
            return target.hashCode();
        }
    }

    /**
     * @param read when it was asked for
     * @param until when it becomes too old
     * @param activities the account's when it was read
     */
    record Kept(AnswerKind kind, Response response, long read, long until, @Nullable Activities activities) {
        Kept until(long later) {
            return new Kept(kind, response, read, later, activities);
        }

        Kept after(Activities told) {
            return new Kept(kind, response, read, until, told);
        }

        Duration held() {
            return kind.isPersonal() ? WHOLE : kind.lifetime().plus(AFTERLIFE);
        }
    }

    final BoundedCache<Key, Kept> cache;
    final InFlight<Key> inFlight = new InFlight<>();
    private final LongSupplier nanos;
    private final @Nullable SharedAnswers shared;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public KeptAnswers(LongSupplier nanos) {
        this(nanos, null);
    }

    /** @param shared keeps what is the same for everybody for other servers, too; null where there are none */
    public KeptAnswers(LongSupplier nanos, @Nullable SharedAnswers shared) {
        this.nanos = nanos;
        this.shared = shared;
        cache = new BoundedCache<>(nanos, BYTES,
                (key, kept) -> key.target().length() + kept.response().body().length);
    }

    void keep(Key key, Kept kept) {
        cache.put(key, kept, kept.held());
        if (shared != null && key.whose() == null) {
            Response response = kept.response();
            Duration age = Duration.ofNanos(nanos.getAsLong() - kept.read());
            shared.keep(key.target(), new SharedAnswers.Answer(response.status(), response.headers(), response.body(),
                    age), kept.held().minus(age));
        }
    }

    /** Asks, unless another server knows the answer or is about to. */
    Response missed(Request request, AnswerKind kind, Key key, Supplier<Response> ask) {
        if (shared == null || key.whose() != null) {
            return ask.get();
        }
        while (true) {
            Optional<Response> told = told(shared, request, kind, key);
            if (told.isPresent()) {
                return told.get();
            }
            try (SharedAnswers.Lead lead = shared.lead(key.target())) {
                if (lead != null) {
                    // Another one may have had the lead, and an answer, since we looked.
                    return told(shared, request, kind, key).orElseGet(ask);
                }
            }
            if (Deadline.left().isZero()) {
                return ask.get(); // nothing is sent, and the wire says so
            }
            shared.await();
        }
    }

    /** What another server was answered, if it is young enough; an older one is kept, too. */
    private Optional<Response> told(SharedAnswers elsewhere, Request request, AnswerKind kind, Key key) {
        return elsewhere.find(key.target()).flatMap(answer -> {
            long read = nanos.getAsLong() - answer.age().toNanos();
            Kept kept = new Kept(kind, new Response(request.line(), answer.status(), answer.headers(), answer.body()),
                    read, read + kind.lifetime().toNanos(), null);
            Kept own = cache.get(key);
            if (own == null || own.read() - read < 0) {
                cache.put(key, kept, kept.held().minus(answer.age()));
            }
            return nanos.getAsLong() - kept.until() < 0 ? Optional.of(kept.response()) : Optional.empty();
        });
    }
}
