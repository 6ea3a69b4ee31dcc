package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.traktmcp.host.database.Where;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of somebody, as the database itself tells: a new table cannot be forgotten here. */
@ParameterizedClass
@EnumSource(Where.class)
class DeletionTest {
    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Opening opening;

    @BeforeEach
    void open() {
        opening = Opening.in(folder, where);
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void whoeverIsDeletedLeavesNoRowAndNoByte() throws IOException {
        Everything sean = new Everything(opening, "sean-who-goes");
        Everything other = new Everything(opening, "other-who-stays");
        Map<String, List<Map<String, Object>>> before = Everything.rows(opening.store.database());
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as("%s: fill it in Everything", table)
                .matches(all -> table.equals("health") || !all.isEmpty()));
        opening.store.people().delete(sean.person.id());

        Map<String, List<Map<String, Object>>> after = Everything.rows(opening.store.database());
        after.forEach((table, rows) -> assertThat(rows).as(table).allSatisfy(row -> assertThat(row.values())
                .extracting(Everything::text)
                .noneSatisfy(cell -> assertThat(cell).containsAnyOf(sean.person.id(), "sean-who-goes"))));
        assertThat(opening.store.tokens().access(sean.secrets.get(4))).isEmpty();
        assertThat(opening.store.signIns().of(sean.person.id()).read()).isEqualTo(StoredSignIn.NONE);
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                    .doesNotContain(sean.person.id()).doesNotContain("detail of sean");
        }
        for (String table : List.of("token", "once", "event", "sign_in", "access_grant", "invitation", "person")) {
            assertThat(after.get(table)).as(table).hasSize(before.get(table).size() / 2);
        }
        assertThat(opening.store.people().find(other.person.id())).isPresent();
    }

    @Test
    void theDatabaseKnowsNoTokenNoCodeAndNoStateByItself() throws IOException {
        List<String> secrets = new ArrayList<>(new Everything(opening, "sean").secrets);
        assertThat(secrets).hasSizeGreaterThan(11).doesNotHaveDuplicates();
        opening.store.tokens().access(secrets.get(2));
        List<Path> files = files();
        assertThat(files).extracting(file -> file.getFileName().toString())
                .containsAll(where == Where.FILE ? List.of("host.db", "host.db-wal", "host.db-shm") : List.of());
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                assertThat(bytes).as("%s, a secret that begins with %.8s", file, secret).doesNotContain(secret);
                assertThat(bytes).doesNotContain(Base64.getEncoder().encodeToString(secret.getBytes()));
            }
        }
    }

    @Test
    void everybodyMayHaveAllThatIsKeptOfThemAndNothingThatOpensAnything() {
        Everything sean = new Everything(opening, "sean");
        new Everything(opening, "somebody-else");
        Map<String, Object> export = opening.store.people().export(sean.person.id());

        assertThat(Everything.ofPeople(opening.store.database())).isNotEmpty().allSatisfy(table -> assertThat(
                export.get(table)).as("%s has a person: add it to Export", table).asInstanceOf(
                        LIST)
                .isNotEmpty());
        String json = new String(UntypedJson.write(export), StandardCharsets.UTF_8);
        assertThat(json).contains("\"slug\":\"sean\"", "detail of sean", "2026-11-29T12:00:00Z")
                .doesNotContain("somebody-else");
        for (String secret : sean.secrets) {
            byte[] hash = Secrets.hash(secret);
            assertThat(json).doesNotContain(secret, HexFormat.of().formatHex(hash),
                    Base64.getEncoder().encodeToString(hash));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(opening.file.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith("host.db")).toList();
        }
    }
}
