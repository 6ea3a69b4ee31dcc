package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code --undo} takes back, and what it leaves. */
class UndoTest extends InAHome {
    @Test
    void undoAsksAndTakesOnlyOursOutOfWhatHasChangedSince() throws IOException {
        Path goose = file(".config/goose/config.yaml", "a: 1 # one\r\n");
        unasked(null);
        assertThat(undone("n").text()).contains("Take this back? [y/N]", "Left as it is.");
        assertThat(Files.readString(goose)).contains("trakt");
        Files.writeString(goose, Files.readString(goose) + "b: 2\r\n");
        assertThat(undone("y").text()).contains("Other things in it have changed since setup; they stay.",
                "The entry is gone");
        assertThat(Files.readString(goose)).isEqualTo("a: 1 # one\r\nb: 2\r\n");
        assertThat(undone().text()).contains("There is nothing to take back");
        assertThat(home.resolve("ours/setup")).as("where the receipts were").doesNotExist();
    }

    @Test
    void whatIsOursIsShownInFullAndWhatIsTheirsIsNot() throws IOException {
        file(".codex/config.toml", "[mcp_servers.other]\ncommand = \"ghp_0123456789abcdefghij\"\n");
        unasked(ID);
        assertThat(undone().text()).contains("  - [mcp_servers.trakt]", ID).doesNotContain("ghp_");
    }

    @Test
    void aFolderThatAVariableNamedIsFoundWithoutTheVariable() throws IOException {
        Path codex = file("elsewhere/config.toml", "");
        environment.put("CODEX_HOME", home.resolve("elsewhere").toString());
        unasked(null);
        environment.clear();
        assertThat(undone().text()).contains(codex.toString(), "to the letter").doesNotContain("is gone");
        assertThat(codex).isEmptyFile();
    }

    @Test
    void anEntryThatSomebodyHasChangedIsNotTakenOut() throws IOException {
        Path cursor = file(".cursor/mcp.json", "{}");
        unasked(null);
        Files.writeString(cursor, Files.readString(cursor).replace("--sandbox", "--read-only"));
        assertThat(undone().text()).contains("somebody has changed it. It stays as it is.");
        assertThat(Files.readString(cursor)).contains("--read-only");
    }

    @Test
    void aFileThatIsGoneNeedsNoUndo() throws IOException {
        Path cursor = file(".cursor/mcp.json", "{}");
        unasked(null);
        Files.delete(cursor);
        assertThat(undone().text()).contains("The file is gone, and our entry with it.");
        assertThat(undone().text()).contains("There is nothing to take back");
    }
}
