package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.failure.TraktException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to say where a name means several lists, none, or one of somebody else. */
final class WhichList {
    private static final int SHOWN = 5;

    private WhichList() {}

    /** The list that the person chooses. */
    static Optional<FoundList> chosen(String said, List<FoundList> lists) {
        AmbiguousTitle question = new AmbiguousTitle(said, "list", candidates(lists));
        return Clarifier.current().answers(List.of(question)).getFirst()
                .flatMap(candidate -> lists.stream().filter(list -> list.id().equals(candidate.id())).findFirst());
    }

    static FoundList which(String said, List<FoundList> lists) {
        return chosen(said, lists).orElseThrow(() -> new AmbiguousTitle(said, "list", candidates(lists)).raise());
    }

    static TraktException notFound(String said, @Nullable String user, List<FoundList> lists) {
        return new ListNotFound(said, user, candidates(lists), lists.size()).raise();
    }

    static TraktException unknown(String said) {
        return new ListNotFound(said, null, List.of(), 0).raise();
    }

    static TraktException foreign(FoundList found) {
        String owner = found.owner() == null ? "somebody else" : found.owner();
        String wrong = "means \"" + found.list().name() + "\" [" + found.id() + "] by " + owner
                + ", who alone can do that";
        return new BadArguments(List.of(new Problem("list", wrong, found.candidate())), List.of()).raise();
    }

    static TraktException filled(FoundList found) {
        String wrong = "means \"" + found.list().name() + "\" [" + found.id()
                + "], which Trakt fills by its filters, so nobody can put titles on it, arrange or like it";
        return new BadArguments(List.of(new Problem("list", wrong, found.candidate())), List.of()).raise();
    }

    static List<Candidate> candidates(List<FoundList> lists) {
        return lists.stream().limit(SHOWN).map(FoundList::candidate).toList();
    }
}
