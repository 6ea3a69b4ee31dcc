package dev.traktmcp.tools.request.moving;

import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.CheckedPlays;
import dev.traktmcp.plays.MovedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.trakt.model.sync.Play;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plays of before in a call that moves plays to another time.
 *
 * @param former of what has a play at the new time now
 * @param gone whether they were removed; else both are there
 * @param wrong what was marked by mistake, whose play it is then; else null
 */
public record Moved(Map<Subject, Play> former, boolean gone, @Nullable WrongTitle wrong) {
    /** Removes the former plays of those that were added; where nothing was, there is nothing to remove. */
    public static Moved of(MovedPlays moving, CheckedPlays checked, Map<NewPlay, Verdict> verdicts,
            @Nullable WrongTitle wrong) {
        Set<NewPlay> added = verdicts.entrySet().stream()
                .filter(one -> one.getValue() instanceof Verdict.Added).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Moved(moving.of(added), moving.leave(checked, added), wrong);
    }

    /** The steps that put plays back which are removed. */
    public static List<Step> steps(Map<Subject, Play> removed) {
        return removed.entrySet().stream().<Step>map(one -> new Step.Unwatched(JournalSteps.thing(one.getKey()),
                one.getValue().hasDate() ? one.getValue().watchedAt() : null)).toList();
    }

    /** Those of what was really removed. */
    public List<Step> steps() {
        return gone ? steps(former) : List.of();
    }

    /** For the data of the reply; null where none was removed. */
    public @Nullable List<SavedEntry> entries() {
        return !gone || former.isEmpty() ? null : former.entrySet().stream()
                .map(one -> SavedEntry.watched(one.getKey(), one.getValue(), wrong == null ? null : wrong.rating()))
                .toList();
    }

    /** A line about the plays of before, or empty. */
    public String text(TimeFormat wording) {
        if (former.isEmpty()) {
            return "";
        }
        boolean one = former.size() == 1;
        if (gone) {
            return "\nNo longer in your history: " + (one && wrong == null
                    ? "its play of " + PlaysText.when(List.copyOf(former.values()), wording)
                    : PlaysText.of(former, wording)) + ".";
        }
        String plays = former.entrySet().stream()
                .map(play -> (one && wrong == null ? "" : ReplyText.of(play.getKey()) + ", ")
                        + PlaysText.when(List.of(play.getValue()), wording) + " [play:" + play.getValue().id() + "]")
                .collect(Collectors.joining("; "));
        return "\nBut " + (one ? wrong != null ? "the play is" : "its play is" : "their plays are")
                + " there as before, too: " + plays + ".\nNext: remove_from_history with "
                + (one ? "its id" : "their ids") + ".";
    }
}
