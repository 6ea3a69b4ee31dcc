package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import java.time.Duration;

/**
 * Waits for one answer to a request that may be sent again for a part of the call's time only, so that there is time
 * to send it again. Safe for use by several threads.
 */
final class Impatient implements Transport {
    private static final Duration FOR_ANOTHER_TRY = Duration.ofSeconds(10);

    private final Transport next;

    Impatient(Transport next) {
        this.next = next;
    }

    @Override
    public Response send(Request request) {
        return request.repeatable()
                ? Deadline.sparing(FOR_ANOTHER_TRY, () -> next.send(request))
                : next.send(request);
    }
}
