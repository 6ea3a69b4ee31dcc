package dev.traktmcp.tools.discover;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.trakt.Trakt;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is hidden in one place, for whoever names none of it. */
record HiddenTitles(Trakt trakt, HidingPlace place) {
    /** More lines would be a list that nobody reads to its end; the data has all. */
    private static final int TOLD = 30;

    ToolReply read(HidingPlace.Input in) {
        Map<OutcomeKind, List<Subject>> found = new EnumMap<>(OutcomeKind.class);
        for (String section : place.sections()) {
            List<Subject> hidden = HidingPlace.hidden(trakt, section, place.types().stream().sorted());
            if (!hidden.isEmpty()) {
                found.put(section.equals(HidingPlace.DROPPED) ? OutcomeKind.DROPPED : OutcomeKind.HIDDEN, hidden);
            }
        }
        return new ToolReply(
                found.isEmpty() ? "Nothing is " + place.done() + place.words() + "."
                        : found.entrySet().stream().map(one -> text(one.getKey(), one.getValue()))
                                .collect(Collectors.joining("\n")) + "\nNext: unhide brings back what you name.",
                new HidingPlace.Data(outcomes(found), in.hideFrom(), null));
    }

    private String text(OutcomeKind kind, List<Subject> subjects) {
        int left = subjects.size() - TOLD;
        String from = place.words().isEmpty() ? " from up next" : place.words();
        return (kind == OutcomeKind.DROPPED ? "You have dropped:\n" : "Hidden" + from + ":\n")
                + subjects.stream().limit(TOLD).map(ReplyText::of).collect(Collectors.joining("\n"))
                + (left > 0 ? "\nand " + left + " more." : "");
    }

    private static List<Outcome> outcomes(Map<OutcomeKind, List<Subject>> found) {
        return found.entrySet().stream().flatMap(one -> one.getValue().stream()
                .map(subject -> Outcome.of(one.getKey(), new Pick.Chosen(null, subject, List.of())))).toList();
    }
}
