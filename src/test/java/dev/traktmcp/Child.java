package dev.traktmcp;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A process that a test starts, the only way in which tests start any. It ends, and all that it started ends, when it
 * is closed or this JVM ends. All waiting for it can be interrupted.
 */
public final class Child implements AutoCloseable {
    private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Child::close)));
    }

    /** How a process ended: its exit code, and all that it said on stdout, or stdout and stderr where they are one. */
    public record Ended(int code, String said) {}

    /** What is to be started. The settings of whoever runs the tests are not handed on. */
    public static final class Plan {
        private final ProcessBuilder builder;

        private Plan(List<String> command) {
            builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("TRAKT_"));
        }

        public Plan in(Path folder) {
            builder.directory(folder.toFile());
            return this;
        }

        public Plan with(Map<String, String> environment) {
            builder.environment().putAll(environment);
            return this;
        }

        public Plan without(String variable) {
            builder.environment().remove(variable);
            return this;
        }

        /** What goes to stderr is read from stdout, in the order in which it was said. */
        public Plan inOneVoice() {
            builder.redirectErrorStream(true);
            return this;
        }

        public Child start() throws IOException {
            return new Child(builder.start());
        }

        /** Gives it all of its stdin and waits for its end. */
        public Ended run(String stdin) throws IOException, InterruptedException {
            try (Child child = start()) {
                child.tell(stdin);
                child.endInput();
                return child.end();
            }
        }

        public Ended run() throws IOException, InterruptedException {
            return run("");
        }
    }

    private final Process process;
    private final Output stdout;
    private final Output stderr;

    private Child(Process process) {
        this.process = process;
        RUNNING.add(this);
        stdout = new Output(process.getInputStream());
        stderr = new Output(process.getErrorStream());
    }

    public static Plan of(String... command) {
        return new Plan(List.of(command));
    }

    public static Plan of(List<String> command) {
        return new Plan(command);
    }

    /** The program itself, as a process of its own, whose calls have all the time that a slow machine takes. */
    public static Plan program(String... words) {
        return java("dev.traktmcp.Main", words).with(Map.of("TRAKT_MCP_DEADLINE", "9999"));
    }

    /** A class of the tests' own that has a main. */
    public static Plan of(Class<?> main, String... words) {
        return java(main.getName(), words);
    }

    private static Plan java(String main, String... words) {
        return of(Stream.of(command(main), List.of(words)).flatMap(List::stream).toList());
    }

    /** The words that start a class in a JVM of its own. */
    public static List<String> command(String main) {
        List<String> command = new ArrayList<>(QuickJvm.words());
        command.add("-Dstdout.encoding=UTF-8");
        command.add(main);
        return command;
    }

    /** The same as a line for a shell. */
    public static String line(String main) {
        return String.join(" ", command(main).stream().map(word -> "'" + word + "'").toList());
    }

    /** Whether a shell finds a command. */
    public static boolean isInstalled(String command) throws IOException, InterruptedException {
        return File.separatorChar == '/' && of("sh", "-c", "command -v " + command).run().code() == 0;
    }

    /** Writes to its stdin; one that has ended already hears nothing. */
    public void tell(String text) {
        try {
            OutputStream stdin = process.getOutputStream();
            stdin.write(text.getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException e) {
            // what became of it shows in what it said and in its exit code
        }
    }

    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // as above
        }
    }

    public Output stdout() {
        return stdout;
    }

    public Output stderr() {
        return stderr;
    }

    /** Waits for its end. */
    Ended end() throws InterruptedException {
        try {
            return new Ended(code(), stdout.rest());
        } catch (InterruptedException e) {
            System.err.println("A process is given up; so far it has said:\n" + String.join("\n", stdout.soFar()));
            throw e;
        }
    }

    /** Waits for its end. */
    public int code() throws InterruptedException {
        return process.waitFor();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As {@code kill -9} does to it and to all that it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        RUNNING.remove(this);
    }
}
