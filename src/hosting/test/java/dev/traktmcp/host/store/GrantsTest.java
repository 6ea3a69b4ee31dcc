package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.database.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class GrantsTest {
    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Opening opening;
    private Grants grants;

    @BeforeEach
    void open() {
        opening = Opening.in(folder, where);
        grants = opening.store.grants();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void anAssistantHasOneGrantWhichGrows() {
        Person person = opening.person("sean");
        Client claude = opening.client("claude");
        Grant read = grants.allow(person.id(), claude, Set.of("trakt:read"), Opening.RESOURCE);
        Grant both = grants.allow(person.id(), claude, Set.of("trakt:write"), Opening.RESOURCE);
        Grant other = grants.allow(person.id(), opening.client("other"), Set.of("trakt:read"), Opening.RESOURCE);

        assertThat(both.id()).isEqualTo(read.id());
        assertThat(both.scope()).isEqualTo(Opening.BOTH);
        assertThat(grants.of(person.id())).containsExactlyInAnyOrder(both, other);
        assertThat(grants.find(both.id())).contains(both);
    }

    @Test
    void aGrantThatIsTakenBackTakesItsTokensWithIt() {
        Person person = opening.person("sean");
        Grant claude = opening.grant(person, "claude");
        Grant other = opening.grant(person, "other");
        String gone = opening.store.tokens().issue(claude, Opening.BOTH).access();
        Tokens.Issued stays = opening.store.tokens().issue(other, Opening.BOTH);
        grants.revoke(claude.id());

        assertThat(opening.store.tokens().access(gone)).isEmpty();
        assertThat(opening.store.tokens().access(stays.access())).isPresent();
        grants.revoke(other.id());
        assertThat(opening.store.tokens().access(stays.access())).isEmpty();
        assertThat(opening.store.tokens().renew(stays.refresh(), "other", null))
                .isEqualTo(new Renewal.Refused(Renewal.Why.UNKNOWN));
        assertThat(grants.of(person.id())).isEmpty();
    }

    @Test
    void onlyClientsThatNobodyAllowsAnythingAreForgotten() {
        opening.grant(opening.person("sean"), "claude");
        opening.client("unused");
        opening.client("used");
        opening.clock.pass(Duration.ofDays(31));
        opening.store.clients().used("used");

        assertThat(opening.store.clients().forgetUnused(Duration.ofDays(30))).isEqualTo(1);
        assertThat(opening.store.clients().find("unused")).isEmpty();
        assertThat(opening.store.clients().find("used")).isPresent();
        assertThat(opening.store.clients().find("claude").orElseThrow().redirectUris())
                .containsExactly("https://claude.example/back");
        assertThat(opening.store.clients().registeredSince(opening.clock.instant().minus(Duration.ofDays(32))))
                .isEqualTo(2);
        assertThat(opening.store.clients().registeredSince(opening.clock.instant())).isZero();
    }
}
