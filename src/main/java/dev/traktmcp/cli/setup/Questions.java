package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Asks the person at the terminal. */
public final class Questions {
    private final BufferedReader answers;
    private final boolean attended;

    /** @param attended whether a person can see the questions and answer them */
    public Questions(BufferedReader answers, boolean attended) {
        this.answers = answers;
        this.attended = attended;
    }

    /** The person has gone, or never was there. */
    static final class Unanswered extends RuntimeException {
        Unanswered() {
            super("a question has no answer");
        }
    }

    boolean isAttended() {
        return attended;
    }

    /** What the person types, without the space around it. */
    String line(String question) {
        try {
            Terminal.ask(question);
            String answer = attended ? answers.readLine() : null;
            if (answer == null) {
                Terminal.print("");
                throw new Unanswered();
            }
            return answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the person agrees; Enter alone is a no. */
    boolean agreed(String question) {
        return line(question + " [y/N]").toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
