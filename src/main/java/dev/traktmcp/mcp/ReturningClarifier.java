package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the call with its questions, and has their answers when the call comes again: for clients that we cannot ask
 * during a call (multi round-trip requests of MCP 2026-07-28).
 *
 * @param answers the id of the chosen candidate, by the question's argument; empty where the person declined
 */
record ReturningClarifier(Map<String, String> answers) implements Clarifier {

    /** The call needs answers to these questions; nothing was written. */
    static final class Unanswered extends RuntimeException {
        private final transient List<AmbiguousTitle> questions;

        private Unanswered(List<AmbiguousTitle> questions) {
            super("unanswered: " + questions.stream().map(AmbiguousTitle::argument).toList(), null, false, false);
            this.questions = questions;
        }

        List<AmbiguousTitle> questions() {
            return questions;
        }
    }

    /** @throws Unanswered with every question whose answer is none of its candidates */
    @Override
    public List<Optional<Candidate>> answers(List<AmbiguousTitle> questions) {
        List<AmbiguousTitle> open = questions.stream().filter(question -> !isAnswered(question)).toList();
        if (!open.isEmpty()) {
            throw new Unanswered(open);
        }
        return questions.stream().map(this::answer).toList();
    }

    private boolean isAnswered(AmbiguousTitle question) {
        String id = answers.get(question.argument());
        return id != null && (id.isEmpty() || answer(question).isPresent());
    }

    private Optional<Candidate> answer(AmbiguousTitle question) {
        String id = answers.get(question.argument());
        return question.candidates().stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    }
}
