package dev.traktmcp.trakt.oauth.store;

import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {
    private static final StoredSignIn SESSION = new StoredSignIn(
            new TokenPair("an-access", "a-refresh",
                    Instant.parse("2026-11-21T20:00:00Z"), Instant.parse("2026-11-28T20:00:00Z")),
            false, Instant.parse("2026-11-20T20:00:00.123Z"), "salt:hash");

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("config/trakt-mcp");
    }

    private TokenStore store(String clientId) {
        return FileStore.plain(new Home(home()), clientId);
    }

    private Path file() {
        return home().resolve("tokens.json");
    }

    @Test
    void keepsWhatItIsGivenForEachAppByItself() {
        assertThat(store("one").read()).isEqualTo(StoredSignIn.NONE);
        store("one").write(SESSION);
        store("two").write(SESSION.refused());
        store("three").write(SESSION.signedOut());
        assertThat(store("one").read()).isEqualTo(SESSION);
        assertThat(store("two").read()).isEqualTo(SESSION.refused());
        assertThat(store("three").read()).isEqualTo(new StoredSignIn(null, false, null, "salt:hash"));
    }

    @Test
    void isForThePersonAlone() throws IOException {
        assumePosix();
        store("one").write(SESSION);
        assertThat(rights(home())).isEqualTo("rwx------");
        assertThat(rights(file())).isEqualTo("rw-------");
        try (var files = Files.list(home())) {
            assertThat(files).as("nothing is left lying about").containsExactly(file());
        }
    }

    @Test
    void takesTheRightToReadFromOthers() throws IOException {
        assumePosix();
        store("one").write(SESSION);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(store("one").read()).isEqualTo(SESSION);
        assertThat(rights(file())).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw--w----", "rw-----w-"})
    void refusesAFileThatOthersCanWrite(String rights) throws IOException {
        assumePosix();
        store("one").write(SESSION);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
        refused("other users of the machine can write where it is kept");
    }

    @Test
    void refusesAFolderThatOthersCanWrite() throws IOException {
        assumePosix();
        store("one").write(SESSION);
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxrwxr-x"));
        refused("other users of the machine can write where it is kept");
    }

    @Test
    void refusesWhatBelongsToSomebodyElse() throws IOException {
        assumePosix();
        assumeThat(System.getProperty("user.name")).as("only root can give files away").isEqualTo("root");
        store("one").write(SESSION);
        Files.setAttribute(file(), "unix:uid", 65_534);
        refused("the place where it is kept belongs to another user");
    }

    @Test
    void refusesALink() throws IOException {
        assumePosix();
        store("one").write(SESSION);
        Files.move(file(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(file(), folder.resolve("elsewhere"));
        refused("there is a link in its place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\":2,\"apps\":{}}", "an-access"})
    void saysWhatItCannotRead(String content) throws IOException {
        store("one").write(SESSION);
        Files.writeString(file(), content);
        assertThat(failure(() -> store("one").read())).isInstanceOfSatisfying(Failure.StoreUnusable.class,
                told -> assertThat(told.trouble()).startsWith("its file ").doesNotContain("an-access"));
        assertThat(failure(() -> store("one").write(SESSION))).isInstanceOf(Failure.StoreUnusable.class);
        assertThat(file()).as("what is not understood is not thrown away").hasContent(content);
    }

    @Test
    void goesOnWhereAProcessDiedWhileWriting() throws IOException {
        store("one").write(SESSION);
        Files.writeString(home().resolve("tokens.json.new"), "{\"versi");
        assertThat(store("one").read()).isEqualTo(SESSION);
        store("one").write(SESSION.signedOut());
        assertThat(store("one").read()).isEqualTo(SESSION.signedOut());
    }

    @Test
    void aSealHidesEverythingAndWantsItsKey() throws IOException {
        byte[] key = new byte[AesGcm.KEY];
        Home home = new Home(home());
        FileStore.sealed(home, "one", new AesGcm(key, new SecureRandom())).write(SESSION);
        assertThat(FileStore.sealed(home, "one", new AesGcm(key, new SecureRandom())).read()).isEqualTo(SESSION);
        assertThat(Files.readString(home().resolve(FileStore.SEALED), StandardCharsets.ISO_8859_1))
                .doesNotContain("access", "apps", "one");
        key[0]++;
        assertThat(failure(() -> FileStore.sealed(home, "one", new AesGcm(key, new SecureRandom())).read()))
                .isInstanceOf(Failure.StoreUnusable.class);
    }

    private void refused(String trouble) {
        assertThat(failure(() -> store("one").read())).isEqualTo(new Failure.StoreUnusable(trouble));
        assertThat(failure(() -> store("one").write(SESSION))).isEqualTo(new Failure.StoreUnusable(trouble));
    }

    private static void assumePosix() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
