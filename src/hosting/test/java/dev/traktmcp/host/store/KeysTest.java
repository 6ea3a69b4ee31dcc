package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final String OLD = key("old", 1);
    private static final String NEW = key("new", 2);

    @TempDir
    Path folder;

    private static String key(String id, int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aNewKeyTakesOverStepByStep() {
        String id;
        try (Opening opening = Opening.in(folder, OLD)) {
            id = opening.person("sean").id();
            opening.store.signIns().of(id).write(signIn("first"));
            opening.store.signIns().of(opening.person("zoe").id()).write(signIn("zoe's"));
        }
        try (Opening opening = Opening.in(folder, NEW + "," + OLD)) {
            SealedSignIns signIns = opening.store.signIns();
            signIns.check();
            assertThat(signIns.of(id).read()).isEqualTo(signIn("first"));
            signIns.of(id).write(signIn("second"));
            assertThat(Everything.keys(opening.store.database())).containsExactlyInAnyOrder("old", "new");
            assertThat(signIns.reseal()).as("zoe's").isEqualTo(1);
            assertThat(Everything.keys(opening.store.database())).containsExactly("new");
            assertThat(signIns.reseal()).isZero();
        }
        try (Opening opening = Opening.in(folder, NEW)) {
            opening.store.signIns().check();
            assertThat(opening.store.signIns().of(id).read()).isEqualTo(signIn("second"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "another"})
    void anotherKeyFailsClearlyAndOverwritesNothing(String how) {
        String id;
        try (Opening opening = Opening.in(folder, OLD)) {
            id = opening.person("sean").id();
            opening.store.signIns().of(id).write(signIn("first"));
        }
        try (Opening opening = Opening.in(folder, how.equals("missing") ? NEW : key("old", 3))) {
            SealedSignIns signIns = opening.store.signIns();
            refuses(signIns::check);
            refuses(() -> signIns.of(id).read());
            refuses(() -> signIns.of(id).write(signIn("second")));
            if (how.equals("missing")) {
                refuses(signIns::reseal);
            }
            refuses(opening.store::reseal);
            assertThat(Everything.keys(opening.store.database())).containsExactly("old");
        }
        try (Opening opening = Opening.in(folder, NEW + "," + OLD)) {
            assertThat(opening.store.signIns().of(id).read()).isEqualTo(signIn("first"));
        }
    }

    @Test
    void aDatabaseThatIsAwayIsAStoreThatCannotBeUsed() throws IOException {
        try (Opening opening = Opening.in(folder, OLD)) {
            TokenStore store = opening.store.signIns().of(opening.person("sean").id());
            store.write(signIn("first"));
            Files.move(opening.file, folder.resolve("aside"));
            assertThatThrownBy(store::read).isInstanceOf(TraktException.class).hasMessageContaining("database");
            assertThatThrownBy(() -> store.write(signIn("second"))).isInstanceOf(TraktException.class);
            Files.move(folder.resolve("aside"), opening.file);
            assertThat(store.read()).isEqualTo(signIn("first"));
        }
    }

    private static void refuses(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TraktException.class, refused -> assertThat(
                refused.failure()).isInstanceOfSatisfying(Failure.StoreUnusable.class,
                        why -> assertThat(why.trouble()).contains("sealed with").contains("old")));
    }

    @Test
    void aSignInOpensInNoOtherRow() {
        try (Opening opening = Opening.in(folder, OLD)) {
            String sean = opening.person("sean").id();
            String zoe = opening.person("zoe").id();
            opening.store.signIns().of(sean).write(signIn("sean's"));
            opening.store.signIns().of(zoe).write(signIn("zoe's"));
            opening.store.database().change(handle -> handle.execute("""
                    update sign_in set sealed = (select sealed from sign_in where person = ?) where person = ?""",
                    zoe, sean));
            refuses(() -> opening.store.signIns().of(sean).read());
            assertThat(opening.store.signIns().of(zoe).read()).isEqualTo(signIn("zoe's"));
        }
    }

    /** Else whoever can write to the database could have us believe that the former key is not needed any more. */
    @Test
    void whatIsSealedOpensUnderTheNameOfItsKeyAlone() {
        try (Opening opening = Opening.in(folder, key("one", 7) + "," + key("old", 7))) {
            String sean = opening.person("sean").id();
            opening.store.signIns().of(sean).write(signIn("sean's"));
            opening.store.database().change(handle -> handle.execute("update sign_in set key_id = 'old'"));
            refuses(() -> opening.store.signIns().of(sean).read());
        }
    }

    @Test
    void theFileIsMadeOnceForItsOwnerAlone() throws IOException {
        Home home = new Home(folder.resolve("home"));
        Keys first = Keys.of(null, home);
        Path file = home.file("keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Keys.of(null, home).ids()).isEqualTo(first.ids()).hasSize(1);
        Files.writeString(file, NEW + "\n" + Files.readString(file));
        assertThat(Keys.of(null, home).current()).isEqualTo("new");
        assertThat(Keys.of(null, home).ids()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQEBAQ==", "old:", "old:AQEBAQ==", "old:not base64", ":AQEBAQ==", "a b:AQEBAQ=="})
    void keysThatCannotBeUsedAreRefusedWithoutBeingRepeated(String setting) {
        assertThatThrownBy(() -> Keys.of(setting, new Home(folder))).isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("TRAKT_MCP_KEYS").message().doesNotContain("AQEBAQ", "not base64");
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        assertThatThrownBy(() -> Keys.of(OLD + ", " + key("old", 2), new Home(folder)))
                .isInstanceOf(UnusableSetting.class).hasMessageContaining("two keys named old");
    }

    @Test
    void aDamagedFileOfKeysIsNotReplaced() throws IOException {
        Home home = new Home(folder.resolve("home")).ready();
        Files.writeString(home.file("keys"), "torn");
        assertThatThrownBy(() -> Keys.of(null, home)).isInstanceOf(UnusableSetting.class);
        assertThat(home.file("keys")).hasContent("torn");
    }

    private static StoredSignIn signIn(String access) {
        return StoredSignIn.of(new TokenPair(access, "refresh", null, null));
    }
}
