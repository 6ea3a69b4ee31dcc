package dev.traktmcp.mcp;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks the person with the client's form while the call waits, one question after the other. Where nobody answers one
 * in time, nobody is asked again in this call.
 */
record InPlaceClarifier(Client client, AtomicBoolean silent) implements Clarifier {
    InPlaceClarifier(Client client) {
        this(client, new AtomicBoolean());
    }

    @Override
    public List<Optional<Candidate>> answers(List<AmbiguousTitle> questions) {
        return Deadline.standingStill(() -> questions.stream().map(this::answer).toList());
    }

    private Optional<Candidate> answer(AmbiguousTitle question) {
        if (silent.get()) {
            return Optional.empty();
        }
        try {
            return client.ask(ElicitationForm.text(question), question.candidates());
        } catch (Client.Silence _) {
            silent.set(true);
            return Optional.empty();
        }
    }
}
