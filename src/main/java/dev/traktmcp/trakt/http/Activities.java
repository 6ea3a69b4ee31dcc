package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.TraktException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * When anything last happened in the account, according to {@code /sync/last_activities} (Trakt's reference, "Sync").
 * We compare the whole answer: whatever happened, everything counts as changed.
 *
 * @param text the answer
 */
record Activities(String text) {
    /** The parts that change only by what the answer tells of, which does not tell of new episodes. */
    private static final Set<String> TOLD = Set.of("sync/watchlist", "sync/ratings", "sync/collection", "sync/history",
            "sync/watched", "sync/favorites", "users/hidden");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** Empty where Trakt does not say. */
    static Optional<Activities> read(Transport transport) {
        try {
            Response answer = transport.send(Request.get("sync", "last_activities"));
            return answer.isEmpty() ? Optional.empty()
                    : Optional.of(new Activities(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (TraktException _) {
            return Optional.empty();
        }
    }

    static boolean tellOf(Request request) {
        return request.path().size() > 1
                && TOLD.contains(request.path().getFirst() + "/" + request.path().get(1));
    }

    /** Whether all of it was over this long before that answer, by Trakt's own clock. */
    boolean wereOver(Duration before, Response answer) {
        try {
            Optional<Instant> answered = answer.header("Date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
            Optional<Instant> latest = TIME.matcher(text).results().map(MatchResult::group).map(Instant::parse)
                    .max(Comparator.naturalOrder());
            return answered.isPresent() && latest.isPresent()
                    && !latest.get().plus(before).isAfter(answered.get());
        } catch (DateTimeException _) {
            return false;
        }
    }
}
