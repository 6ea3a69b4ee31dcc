package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.deadline.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a command of the system within the current deadline; a locked keychain may ask the person first. */
public final class SystemCommand {
    private SystemCommand() {}

    /** @param complained whether it printed on stderr; the text is not kept */
    public record Result(int code, String out, boolean complained) {
        @Override
        public String toString() {
            return "ended with " + code;
        }
    }

    /** @throws IOException where there is no such command, or it does not end in time */
    static Result run(String stdin, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.inputReader().lines()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.errorReader().lines()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // it ended without reading stdin; its exit code tells
        }
        try {
            if (!process.waitFor(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(command[0] + " does not end");
            }
            return new Result(process.exitValue(), out.join(), !err.join().isBlank());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }
}
