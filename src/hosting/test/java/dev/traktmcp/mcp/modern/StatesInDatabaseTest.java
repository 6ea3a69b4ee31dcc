package dev.traktmcp.mcp.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Home;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.Where;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.host.store.kept.HostKept;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that people of a host bring back, also after a new start. */
@ParameterizedClass
@EnumSource(Where.class)
class StatesInDatabaseTest {
    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private Path file;
    private Database database;
    private String sean;
    private String zoe;

    @BeforeEach
    void open() {
        file = folder.resolve("home").resolve("host.db");
        database = where.open(file, () -> now);
        sean = new People(database, () -> now).signedIn("sean", "Sean").id();
        zoe = new People(database, () -> now).signedIn("zoe", "Zoe").id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StateFolder states(String person) {
        Keys keys = Keys.of(null, new Home(folder.resolve("home")));
        return new HostKept(Store.of(database, keys, () -> now, new SecureRandom()), () -> now, new SecureRandom())
                .of(person).asked();
    }

    @Test
    void eachPersonHasASignatureOfTheirOwnThatLasts() {
        byte[] text = {1, 2, 3};
        byte[] signed = states(sean).sign(text);
        assertThat(states(zoe).sign(text)).isNotEqualTo(signed);
        database.close();
        database = where.open(file, () -> now);
        assertThat(states(sean).sign(text)).isEqualTo(signed);
    }

    @Test
    void whatIsUsedUpIsUsedUpForAllServersOfThePerson() {
        StateFolder one = states(sean);
        StateFolder other = states(sean);
        assertThat(one.isSpent("a")).isFalse();
        assertThat(one.spend("a", now)).isTrue();
        assertThat(other.isSpent("a")).isTrue();
        assertThat(other.spend("a", now)).isFalse();
        assertThat(states(zoe).spend("a", now)).isTrue();
        now = now.plus(RequestStates.VALID).plus(Duration.ofMinutes(1));
        assertThat(one.spend("b", now)).isTrue();
        assertThat(states(sean).isSpent("a")).as("forgotten, as it has expired").isFalse();
    }

    @Test
    void whatMayBeUsedUpIsNotUsed() {
        StateFolder states = states(sean);
        where.takeAway(file);
        assertThatThrownBy(() -> states.isSpent("a")).isInstanceOf(TraktException.class);
    }
}
