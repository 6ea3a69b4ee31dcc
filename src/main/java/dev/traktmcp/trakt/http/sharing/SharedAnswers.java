package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers of Trakt that are the same for everybody, kept for several servers. What cannot be reached keeps nothing and
 * lets everybody ask. Safe for use by several threads.
 */
public interface SharedAnswers {
    /**
     * A successful answer.
     *
     * @param age how long ago it was asked for
     */
    record Answer(int status, Map<String, String> headers, byte[] body, Duration age) {}

    /** The right to ask Trakt while others wait, until it is closed or has been held for too long. */
    interface Lead extends AutoCloseable {
        @Override
        void close();
    }

    /** @param question path and query */
    Optional<Answer> find(String question);

    /** @param left for how long it is worth its room */
    void keep(String question, Answer answer, Duration left);

    /** Null while another server asks the same. */
    @Nullable
    Lead lead(String question);

    /** Waits a moment for whoever asks the same. */
    void await();
}
