package dev.traktmcp.cli.setup;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that works with MCP servers.
 *
 * @param id the name of what we keep about it
 * @param name what people call it
 * @param programs what people start it by, where it can be told from other programs
 * @param trace what is there where the program has been started
 * @param file its settings, which need not be there
 * @param format how they are written
 * @param servers the key under which the servers are
 * @param form what an entry looks like
 */
record Client(String id, String name, List<String> programs, Path trace, Path file, Format format, String servers,
        Form form) {
    /** What an entry looks like. */
    interface Form {
        ObjectNode entry(String name, ServerCommand command);
    }

    /** Whether it has been started once, or can be. */
    boolean isHere(Machine machine) {
        return Files.exists(trace) || Files.exists(file, LinkOption.NOFOLLOW_LINKS) || machine.starts(programs);
    }

    /** The settings with nothing in them but one entry. */
    String alone(String entryName, ObjectNode entry) {
        return format.insert("", servers, entryName, entry);
    }
}
