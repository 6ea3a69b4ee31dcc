package dev.traktmcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this repository has to read. */
public final class Documents {
    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Documents() {}

    /** The README and everything like it, wherever it lies. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> findings = Files.walk(Path.of("findings"))) {
            return Stream.of(top, docs, findings).flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** What is said in it, without blocks of code. */
    static String prose(Path document) throws IOException {
        return FENCED.matcher(Files.readString(document)).replaceAll("");
    }
}
