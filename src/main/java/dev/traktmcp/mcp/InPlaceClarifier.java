package dev.traktmcp.mcp;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.List;
import java.util.Optional;

/** Asks the person with the client's form while the call waits, one question after the other. */
record InPlaceClarifier(Client client) implements Clarifier {
    @Override
    public List<Optional<Candidate>> answers(List<AmbiguousTitle> questions) {
        return Deadline.standingStill(() -> questions.stream().map(this::answer).toList());
    }

    private Optional<Candidate> answer(AmbiguousTitle question) {
        return client.ask("Which " + question.said() + " is meant?", question.candidates());
    }
}
