package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.failure.LookAlikes;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to say where a name means several lists, none, or one of somebody else. */
final class WhichList {
    private static final int SHOWN = 5;

    /** What else distinguishes lists of one name, owner and size. */
    private static final List<Function<FoundList, @Nullable String>> FACTS = List.of(
            found -> LookAlikes.firstWords(
                    found.list().description() == null ? null : Text.line(found.list().description())),
            found -> found.list().likes() == null ? null : found.list().likes() + " likes",
            found -> found.list().createdAt() == null ? null : "made "
                    + PlainDate.words(LocalDate.ofInstant(found.list().createdAt(), ZoneOffset.UTC)));

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
        return new ListNotFound(said, user, candidates(lists), lists.size(), null).raise();
    }

    static TraktException unknown(String said) {
        return new ListNotFound(said, null, List.of(), 0, null).raise();
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
        return LookAlikes.apart(lists.stream().limit(SHOWN).toList(), FoundList::candidate, FACTS);
    }
}
