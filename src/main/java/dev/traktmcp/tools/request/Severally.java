package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ToolReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question about each of several titles. Each answer is a line; what can mean several titles, or is not found, is
 * told beside the rest.
 */
public final class Severally {
    /** @param answers in the order in which the titles were said */
    public record Data(List<Answer> answers) {}

    /**
     * What is to be said of one title.
     *
     * @param answer what the tool answers about this title alone; null where that is not known
     * @param trouble why it is not known; else null
     */
    public record Answer(String said, @Nullable Object answer, @Nullable Outcome trouble) {}

    /** Lines of one answer. */
    private static final int MOST = 3;
    private static final String LEFT_OUT = "Left out: ";

    private Severally() {}

    /** The same where the first line of each answer says it all, or announces the next ones. */
    public static ToolReply of(TitleArguments in, Function<String, ToolReply> one) {
        return of(in, one, Severally::brief);
    }

    private static String brief(ToolReply reply) {
        List<String> lines = reply.summary().lines().toList();
        boolean announces = lines.getFirst().endsWith(":");
        return lines.getFirst() + (announces ? " " + String.join("; ",
                lines.stream().skip(1).limit(MOST).filter(line -> !line.startsWith("Page ")).map(String::strip)
                        .toList())
                .replace(":; ", ": ") : "");
    }

    /**
     * Asks about each of {@code items}; about a single one as if it were the {@code title}.
     *
     * @param one answers about one title
     * @param brief the answer in one line
     */
    public static ToolReply of(TitleArguments in, Function<String, ToolReply> one, Function<ToolReply, String> brief) {
        in.refuseSingle();
        List<String> said = items(in).stream().distinct().toList();
        if (said.size() == 1) {
            return one.apply(said.getFirst());
        }
        return all(said, one, brief);
    }

    /** An answer about each of several titles that one name can mean. */
    static ToolReply each(List<String> ids, Function<String, ToolReply> one) {
        return all(ids, one, Severally::brief);
    }

    private static ToolReply all(List<String> said, Function<String, ToolReply> one,
            Function<ToolReply, String> brief) {
        List<Asked> asked = Parallel.steps(said, title -> ask(title, one));
        List<String> lines = new ArrayList<>();
        List<Pick.Missed> missed = asked.stream().flatMap(each -> each instanceof Unclear(var unclear)
                ? Stream.of(unclear) : Stream.empty()).toList();
        for (Asked each : asked) {
            switch (each) {
                case Known(_, var reply) -> lines.addAll(brief.apply(reply).lines().toList());
                case Unclear(var unclear) -> Outcome.line(unclear, missed).ifPresent(lines::add);
            }
        }
        notedOnce(lines, said.size());
        if (missed.stream().anyMatch(unclear -> unclear.failure() instanceof Failure.AmbiguousTitle)) {
            lines.add("Next: ask which of these is meant, then call again with its id.");
        } else if (!missed.isEmpty()) {
            lines.add(Outcome.next(List.copyOf(missed), "call again").strip());
        }
        return new ToolReply(String.join("\n", lines), new Data(asked.stream().map(Asked::answer).toList()),
                missed.size() == asked.size());
    }

    /** What was left out of all answers for the same reason is said once, below them. */
    private static void notedOnce(List<String> lines, int titles) {
        List<String> notes = lines.stream().filter(line -> line.startsWith(LEFT_OUT)).distinct().toList();
        if (notes.size() == 1 && Collections.frequency(lines, notes.getFirst()) == titles) {
            lines.removeAll(notes);
            lines.add("Left out of " + (titles == 2 ? "both: " : "all " + titles + ": ")
                    + notes.getFirst().substring(LEFT_OUT.length()));
        }
    }

    /** Of how many titles the question is. */
    public static boolean isOfMany(TitleArguments in) {
        return items(in).stream().distinct().count() > 1;
    }

    private static List<String> items(TitleArguments in) {
        List<String> items = in.items();
        return items == null ? List.of() : items;
    }

    private sealed interface Asked {
        Answer answer();
    }

    private record Known(String said, ToolReply reply) implements Asked {
        @Override
        public Answer answer() {
            return new Answer(said, reply.data(), null);
        }
    }

    private record Unclear(Pick.Missed missed) implements Asked {
        @Override
        public Answer answer() {
            return new Answer(missed.said(), null, Outcome.of(missed));
        }
    }

    private static Unclear unclear(String title, TraktException e) {
        return new Unclear(new Pick.Missed(title, e.failure()));
    }

    private static Asked ask(String title, Function<String, ToolReply> one) {
        try {
            return new Known(title, Clarifier.NOBODY.during(() -> one.apply(title)));
        } catch (TraktException e) {
            return switch (e.failure()) {
                case Failure.AmbiguousTitle _, Failure.TitleNotFound _, Failure.EpisodeNotFound _ -> unclear(title, e);
                case Failure.NothingNext _, Failure.NotThere _, Failure.BadArguments _ -> unclear(title, e);
                default -> throw e;
            };
        }
    }
}
