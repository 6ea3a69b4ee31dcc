package dev.traktmcp.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry with a step that nobody could undo, as by somebody's hand, costs only itself. */
class DamagedEntryTest {
    private final Path folder;
    private final Journal journal;

    DamagedEntryTest(@TempDir Path folder) {
        this.folder = folder;
        this.journal = Journal.in(folder, () -> Instant.parse("2026-11-22T21:00:00Z"), new Random(1), () -> "robin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'type':'movie'                          | 'type':'hologram'",
        "'type':'movie'                          | 'type':'person'",
        "'type':'movie'                          | 'type':'season'",
        "'type':'movie',                         |",
        "'type':'episode','title':11,'season':1, | 'type':'episode','title':11,",
        "'number':1,                             |",
        "'shelf':{'kind':'WATCHLIST','which':null} | 'shelf':null",
        "'kind':'WATCHLIST'                      | 'kind':null",
        "'at':'2026-11-20T21:00:00Z'},           | 'at':null},",
        "'known':[1,12000000000]                 | 'known':null",
        "'list':'me/77','name':'Oscars'}         | 'list':'me/77','name':null}",
        "'list':'me/77','name':'Oscars 2026'     | 'list':null,'name':'Oscars 2026'",
        "'members':                              | 'limbs':",
        "'person':5                              | 'person':null",
        "'steps':[                               | 'steps':[null,",
        "'step':'Unwatched'                      | 'step':'Unheard'",
    })
    void isLeftAlone(String written, @Nullable String instead) throws IOException {
        String broken = JournalOnDiskTest.OLD_FILE.replaceFirst(Pattern.quote(json(written)),
                Matcher.quoteReplacement(json(instead == null ? "" : instead)));
        assertThat(broken).isNotEqualTo(JournalOnDiskTest.OLD_FILE);
        Path file = Files.writeString(folder.resolve("01795262400000-t8hdse.json"), broken);
        String mine = journal.open("create_list", List.of(new Step.ListMade(null, "Mine"))).settle(
                "Made.", List.of(new Step.ListMade("me/1", "Mine")));

        assertThat(journal.undoable()).extracting(JournalEntry::id).containsExactly(mine);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).contains(file);
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
