package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.history.PlayLines.Known;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes single plays by their ids. */
record PlayRemoval(Trakt trakt, Plays history, Journal journal, PlayLines lines) {
    private static final Pattern ID = Pattern.compile("(?:play:)?\\s*(\\d{1,18})");

    /** Trakt cannot look up a play, and we do not read a long history for one, so replies do not name older plays. */
    private static final int PAGES = 4;

    ToolReply of(List<String> said) {
        List<Long> ids = ids(said);
        Map<Long, Known> known = known(ids);
        PendingEntry note = journal.open("remove_from_history", steps(ids, known));
        WriteResult result = note.during(() -> trakt.sync().removeFromHistory(
                ids, known.values().stream().map(Known::play).toList()));
        known.values().forEach(play -> history.forget(play.subject().key()));
        List<Long> missing = result.notFound().ids();
        List<Long> gone = ids.stream().filter(id -> !missing.contains(id)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (long id : ids) {
            boolean removed = !missing.contains(id);
            Optional<Known> play = Optional.ofNullable(known.get(id));
            outcomes.add(outcome(removed ? OutcomeKind.REMOVED : OutcomeKind.NOT_THERE, "play:" + id, play));
            text.add((removed ? "" : "not there: ") + play
                    .map(one -> lines.when(one.play()) + ": " + ReplyText.of(one.subject()) + " [" + one.id() + "]")
                    .orElse("play:" + id));
        }
        int removed = gone.size();
        String what = "Removed "
                + (removed < ids.size() ? removed + " of "
                        + ReplyText.count(ids.size(), "play") : ReplyText.count(removed, "play"))
                + " from your history";
        String headline = removed == 0
                ? "Nothing was removed: your history has no such " + (ids.size() == 1 ? "play" : "plays") + "."
                : what + " (" + lines.wording().zone() + "):";
        String undoId = note.settle(what + ".", steps(gone, known));
        List<String> lost = gone.stream().filter(id -> !known.containsKey(id)).map(id -> "play:" + id).toList();
        String next = removed == ids.size() ? "" : "\nNext: get_history shows which plays there are.";
        return new ToolReply(
                headline + "\n" + String.join("\n", text) + next + JournalSteps.undo(undoId) + forGood(lost),
                new RemoveFromHistory.Data(outcomes, removed, lines.zone().getId(), lost.isEmpty() ? null : lost,
                        undoId),
                removed == 0);
    }

    /** Only plays that we know can be put back. */
    private static List<Step> steps(List<Long> ids, Map<Long, Known> known) {
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).map(Known::removed).toList();
    }

    private static String forGood(List<String> lost) {
        return lost.isEmpty() ? ""
                : "\nNo undo brings back " + String.join(", ", lost) + ": what it was is not known here.";
    }

    private static List<Long> ids(List<String> said) {
        List<Long> ids = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Matcher id = ID.matcher(said.get(i).strip());
            if (!id.matches()) {
                problems.add(
                        new Problem("plays[" + i + "]", "is no id of a play, as play:123 in get_history; a day goes"
                                + " into the title, as \"Heat on Monday\""));
            } else if (!ids.contains(Long.valueOf(id.group(1)))) {
                ids.add(Long.valueOf(id.group(1)));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
        return ids;
    }

    /** The plays that were shown before or are recent. */
    private Map<Long, Known> known(List<Long> ids) {
        Map<Long, Known> known = new LinkedHashMap<>();
        ids.forEach(id -> lines.shown().get(id).ifPresent(play -> known.put(id, play)));
        for (int number = 1; number <= PAGES && known.size() < ids.size(); number++) {
            Page<Play> page = trakt.sync().plays(null, null, number, PageReader.LARGEST);
            page.items().stream().map(PlayLines::known).flatMap(Optional::stream)
                    .filter(play -> ids.contains(play.play().id()))
                    .forEach(play -> known.put(Objects.requireNonNull(play.play().id()), play));
            if (page.complete()) {
                break;
            }
        }
        return known;
    }

    /** @param id of the play; {@code play} is what we know of it */
    private static Outcome outcome(OutcomeKind outcome, String id, Optional<Known> play) {
        Subject subject = play.map(Known::subject).orElse(null);
        if (subject == null) {
            return Outcome.of(outcome, id);
        }
        Outcome known = Outcome.of(outcome, new Pick.Chosen(id, subject, List.of()));
        Instant when = play.get().play().watchedAt();
        return when != null && play.get().play().hasDate() ? known.watched(when.toString()) : known;
    }
}
