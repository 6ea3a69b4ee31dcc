package dev.traktmcp.trakt.oauth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link Worker} in a process of its own. */
final class Child implements AutoCloseable {
    private final Process process;
    private final PrintStream stdin;
    private final BufferedReader stdout;

    Child(Household house) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), Worker.class.getName(),
                        house.simulator.apiUrl().toString(), house.simulator.authUrl().toString(),
                        house.home.folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        stdin = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        stdout = process.inputReader(StandardCharsets.UTF_8);
    }

    Child ready() throws IOException {
        expect("ready");
        return this;
    }

    void tell(String line) {
        stdin.println(line);
    }

    void expect(String line) throws IOException {
        String said = stdout.readLine();
        if (!line.equals(said)) {
            throw new AssertionError("expected " + line + " but the process said " + said);
        }
    }

    int number() throws IOException {
        String said = stdout.readLine();
        return said == null ? 0 : Integer.parseInt(said);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
