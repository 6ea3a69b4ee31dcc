package dev.traktmcp.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.home.Home;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.Where;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.host.store.kept.HostKept;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people of a host have just written, of which the next start knows, too. */
@ParameterizedClass
@EnumSource(Where.class)
class RecentInDatabaseTest {
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

    private HostKept kept() {
        Keys keys = Keys.of(null, new Home(folder.resolve("home")));
        return new HostKept(Store.of(database, keys, () -> now, new SecureRandom()), () -> now, new SecureRandom());
    }

    private RecentWrites recent(String person) {
        return kept().of(person).recent().apply(() -> "slug");
    }

    private Wrote wrote(long movie) {
        return Wrote.of(now, Wrote.WATCHLIST, true, new ItemKey(MediaType.MOVIE, movie, null, null));
    }

    @Test
    void allServersOfAPersonKnowForTenMinutesAndNobodyElse() {
        RecentWrites one = recent(sean);
        RecentWrites other = recent(sean);
        assertThat(other.isQuiet()).isTrue();
        one.add(List.of(wrote(13)));
        assertThat(other.isQuiet()).isFalse();
        assertThat(other.young()).containsExactly(wrote(13));
        one.add(List.of(wrote(14)));
        assertThat(other.isQuiet()).isFalse();
        assertThat(other.young()).containsExactly(wrote(13), wrote(14));
        RecentWrites zoes = recent(zoe);
        assertThat(zoes.isQuiet()).isTrue();
        zoes.add(List.of(wrote(15)));
        assertThat(recent(zoe).isQuiet()).isFalse();
        assertThat(zoes.young()).containsExactly(wrote(15));
        RecentWrites another = recent(zoe);
        assertThat(another.isQuiet()).isFalse();
        assertThat(another.young()).containsExactly(wrote(15));

        now = now.plus(Duration.ofMinutes(10)).plusMillis(1);
        assertThat(other.isQuiet()).isTrue();
        assertThat(recent(sean).isQuiet()).isTrue();
    }

    @Test
    void whatIsOldIsForgottenAndWhatComesAfterItIsNoticed() {
        RecentWrites one = recent(sean);
        RecentWrites other = recent(sean);
        one.add(List.of(wrote(13)));
        assertThat(other.isQuiet()).isFalse();
        now = now.plus(Duration.ofHours(2));
        kept().forget();
        assertThat(rows()).isZero();
        one.add(List.of(wrote(14)));
        assertThat(other.isQuiet()).isFalse();
        assertThat(other.young()).containsExactly(wrote(14));
        now = now.plus(Duration.ofMinutes(11));
        one.add(List.of(wrote(15)));
        assertThat(rows()).as("each write forgets what is old").isEqualTo(1);
    }

    private int rows() {
        return database.read(
                handle -> handle.createQuery("select count(*) from recent_write").mapTo(Integer.class).one());
    }

    @Test
    void withoutADatabaseThisServerKnowsAlone() {
        RecentWrites one = recent(sean);
        where.takeAway(file);
        one.add(List.of(wrote(13)));
        assertThat(one.isQuiet()).isFalse();
        assertThat(one.young()).containsExactly(wrote(13));
    }
}
