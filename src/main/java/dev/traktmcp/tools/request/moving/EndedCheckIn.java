package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is marked as watched during its own check-in from counting twice: Trakt makes a play of a check-in when
 * its time is over, whatever is in the history by then ("Checkin" of Trakt's API).
 *
 * @param text a line about it; empty where nothing was checked in to
 * @param item whose check-in ended; null for none
 */
public record EndedCheckIn(String text, @Nullable ItemView item) {
    private static final LazyLogger LOG = new LazyLogger(EndedCheckIn.class);

    /**
     * Ends the check-in to one of the plays that were added. What was seen before it began is another viewing. Trakt is
     * asked only where we began one lately.
     */
    public static EndedCheckIn of(Map<NewPlay, Verdict> verdicts, Trakt trakt, Journal journal, Instant now) {
        Instant lately = now.minus(Step.CheckedIn.LONGEST);
        List<NewPlay> recent = verdicts.keySet().stream()
                .filter(play -> verdicts.get(play) instanceof Verdict.Added)
                .filter(play -> play.instant() != null && play.instant().isAfter(lately)).toList();
        List<Step.CheckedIn> begun = recent.isEmpty() ? List.of() : begun(journal, lately);
        return recent.stream()
                .filter(play -> begun.stream().anyMatch(step -> step.thing().key().equals(play.subject().key())
                        && !Objects.requireNonNull(play.instant()) // which is sent by the minute
                                .isBefore(step.at().truncatedTo(ChronoUnit.MINUTES))))
                .map(play -> end(play.subject(), trakt))
                .flatMap(Optional::stream).findFirst().orElseGet(() -> new EndedCheckIn("", null));
    }

    private static List<Step.CheckedIn> begun(Journal journal, Instant lately) {
        return journal.undoable().stream().filter(entry -> entry.at().isAfter(lately))
                .flatMap(entry -> entry.steps().stream())
                .filter(Step.CheckedIn.class::isInstance).map(Step.CheckedIn.class::cast).toList();
    }

    private static Optional<EndedCheckIn> end(Subject subject, Trakt trakt) {
        try {
            boolean runs = trakt.users().watching("me")
                    .filter(playing -> !playing.reportedByPlayer())
                    .flatMap(playing -> playing.key()).filter(subject.key()::equals).isPresent();
            if (!runs) {
                return Optional.empty();
            }
            trakt.checkin().cancel();
        } catch (TraktException e) {
            LOG.debug("the check-in stays", e);
            return Optional.of(new EndedCheckIn("\nIt may still be checked in to, and then counts once more when that"
                    + " is over; cancel_check_in ends it.", null));
        }
        return Optional.of(new EndedCheckIn("\nIts check-in ended, so that it counts once: " + ReplyText.of(subject)
                + "; undo does not begin that again.", ItemView.of(subject)));
    }
}
