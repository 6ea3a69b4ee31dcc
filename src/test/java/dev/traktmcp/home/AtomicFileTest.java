package dev.traktmcp.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private void write(String content) throws IOException {
        AtomicFile.write(folder.resolve("file"), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesTheWholeFileAndLeavesNothingBeside() throws IOException {
        write("a long one");
        write("short");
        assertThat(folder.resolve("file")).hasContent("short");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("file")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void goesOnWhereAProcessDiedWhileWriting() throws IOException {
        Files.writeString(folder.resolve("file.new"), "hal");
        write("whole");
        assertThat(folder.resolve("file")).hasContent("whole");
    }

    @Test
    void keepsTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
        write("old");
        Files.createDirectories(folder.resolve("file.new/in the way"));
        assertThatThrownBy(() -> write("new")).isInstanceOf(IOException.class);
        assertThat(folder.resolve("file")).hasContent("old");
    }

    @Test
    void makesNoFolder() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("missing/file"), new byte[0]))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void writesForThePersonAloneAndThroughNoLink() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "of somebody else");
        Files.createSymbolicLink(folder.resolve("file.new"), elsewhere);
        Files.createSymbolicLink(folder.resolve("file"), elsewhere);
        write("mine");
        assertThat(elsewhere).hasContent("of somebody else");
        assertThat(folder.resolve("file")).hasContent("mine").isRegularFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("file"))))
                .isEqualTo("rw-------");
    }

    private void exchange(String expected, String content) throws IOException {
        AtomicFile.exchange(folder.resolve("file"), expected == null ? null : expected.getBytes(StandardCharsets.UTF_8),
                content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatAnotherProgramHasJustWrittenStays() throws IOException {
        exchange(null, "ours");
        Files.writeString(folder.resolve("file"), "theirs");
        assertThatThrownBy(() -> exchange("ours", "ours again"))
                .hasMessageContaining("something else has just written");
        assertThatThrownBy(() -> exchange(null, "a first")).hasMessageContaining("something else has just written");
        assertThat(folder.resolve("file")).hasContent("theirs");
        assertThat(Files.list(folder)).as("nothing is left beside it").containsExactly(folder.resolve("file"));
    }

    @Test
    void aFileOfOthersKeepsItsRights() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = Files.writeString(folder.resolve("file"), "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        exchange("a", "b");
        assertThat(file).hasContent("b");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }
}
