package dev.traktmcp.cli.setup;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * What a person was told while they gave these answers.
 *
 * @param code the exit code
 */
record Told(String text, int code) {
    /** Whoever calls it locks stdout. */
    static Told by(ToIntFunction<Questions> work, String... answers) {
        String typed = answers.length == 0 ? "" : String.join("\n", answers) + "\n";
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = work.applyAsInt(new Questions(new BufferedReader(new StringReader(typed)), true));
            return new Told(said.toString(StandardCharsets.UTF_8), code);
        } finally {
            System.setOut(out);
        }
    }
}
