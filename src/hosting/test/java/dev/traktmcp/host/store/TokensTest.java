package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.database.Where;
import dev.traktmcp.host.store.Renewal.Refused;
import dev.traktmcp.host.store.Renewal.Renewed;
import dev.traktmcp.host.store.Renewal.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Where.class)
class TokensTest {
    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Opening opening;
    private Tokens tokens;
    private Person person;
    private Grant grant;

    @BeforeEach
    void open() {
        opening = Opening.in(folder, where);
        tokens = opening.store.tokens();
        person = opening.person("sean");
        grant = opening.grant(person, "claude");
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void anAccessTokenOpensWhatWasGrantedForAnHour() {
        Tokens.Issued issued = tokens.issue(grant, Set.of("trakt:read"));
        assertThat(issued.access()).matches("tma_[A-Za-z0-9_-]{43}");
        assertThat(issued.refresh()).matches("tmr_[A-Za-z0-9_-]{43}");

        Access access = tokens.access(issued.access()).orElseThrow();
        assertThat(access.grant().id()).isEqualTo(grant.id());
        assertThat(access.scope()).containsExactly("trakt:read");
        assertThat(tokens.access(issued.refresh())).as("a refresh token opens nothing by itself").isEmpty();
        assertThat(tokens.access(issued.access() + "x")).isEmpty();

        opening.clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(tokens.access(issued.access())).isPresent();
        opening.clock.pass(Duration.ofMillis(1));
        assertThat(tokens.access(issued.access())).isEmpty();
    }

    @Test
    void aRefreshTokenGivesAPairAndTheNextOne() {
        Tokens.Issued first = tokens.issue(grant, Opening.BOTH);
        opening.clock.pass(Duration.ofDays(29));
        Tokens.Issued second = renewed(first);
        opening.clock.pass(Duration.ofDays(29));
        Tokens.Issued third = renewed(second);

        assertThat(tokens.access(third.access())).isPresent();
        assertThat(Stream.of(first, second, third).map(Tokens.Issued::family)).containsOnly(first.family());
        opening.clock.pass(Duration.ofDays(30));
        assertThat(tokens.renew(third.refresh(), "claude", null)).isEqualTo(new Refused(Why.EXPIRED));
        assertThat(tokens.renew(third.access(), "claude", null)).isEqualTo(new Refused(Why.UNKNOWN));
    }

    @Test
    void severalThatComeAtOnceWithOneTokenGetAPairEach() throws Exception {
        Tokens.Issued first = tokens.issue(grant, Opening.BOTH);
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<Renewal> one = () -> {
            start.await();
            return tokens.renew(first.refresh(), "claude", null);
        };
        List<Renewal> renewals;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            renewals = threads.invokeAll(List.of(one, one, one)).stream().map(Future::resultNow).toList();
        }
        List<Tokens.Issued> pairs = renewals.stream().map(renewal -> ((Renewed) renewal).issued()).toList();

        assertThat(pairs).extracting(Tokens.Issued::refresh).doesNotHaveDuplicates();
        assertThat(pairs).allSatisfy(pair -> assertThat(tokens.access(pair.access())).isPresent());
        opening.clock.pass(Duration.ofMinutes(30));
        assertThat(pairs).allSatisfy(pair -> assertThat(renewed(pair)).isNotNull());
    }

    @Test
    void theSameTokenAfterThatRevokesItsFamilyAndNoOther() {
        Tokens.Issued first = tokens.issue(grant, Opening.BOTH);
        Tokens.Issued otherDevice = tokens.issue(grant, Opening.BOTH);
        Tokens.Issued second = renewed(first);
        opening.clock.pass(Duration.ofSeconds(29));
        Tokens.Issued late = renewed(first);
        opening.clock.pass(Duration.ofSeconds(1));

        assertThat(tokens.renew(first.refresh(), "claude", null)).isEqualTo(new Refused(Why.REUSED));
        for (Tokens.Issued revoked : List.of(first, second, late)) {
            assertThat(tokens.access(revoked.access())).isEmpty();
            assertThat(tokens.renew(revoked.refresh(), "claude", null)).isEqualTo(new Refused(Why.UNKNOWN));
        }
        assertThat(tokens.access(otherDevice.access())).isPresent();
    }

    @Test
    void anotherClientGetsNothingAndBreaksNothing() {
        Tokens.Issued issued = tokens.issue(grant, Opening.BOTH);
        opening.grant(person, "other");

        assertThat(tokens.renew(issued.refresh(), "other", null)).isEqualTo(new Refused(Why.OTHER_CLIENT));
        tokens.revoke(issued.refresh(), "other");
        assertThat(tokens.access(issued.access())).isPresent();
        Tokens.Issued next = renewed(issued);
        opening.clock.pass(Duration.ofMinutes(1));
        assertThat(tokens.renew(issued.refresh(), "other", null)).isEqualTo(new Refused(Why.OTHER_CLIENT));
        assertThat(tokens.access(next.access())).isPresent();
    }

    @Test
    void aClientMayAskForLessAndNeverForMore() {
        Tokens.Issued issued = tokens.issue(grant, Set.of("trakt:read"));
        assertThat(tokens.renew(issued.refresh(), "claude", Opening.BOTH)).isEqualTo(new Refused(Why.WIDER));
        Tokens.Issued both = tokens.issue(grant, Opening.BOTH);
        Renewal less = tokens.renew(both.refresh(), "claude", Set.of("trakt:read"));
        Tokens.Issued narrow = ((Renewed) less).issued();

        assertThat(tokens.access(narrow.access()).orElseThrow().scope()).containsExactly("trakt:read");
        assertThat(renewed(narrow).scope()).as("the refresh token keeps its scope").isEqualTo(Opening.BOTH);
        assertThat(renewed(issued).scope()).containsExactly("trakt:read");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherTokenRevokesBoth(boolean access) {
        Tokens.Issued issued = tokens.issue(grant, Opening.BOTH);
        tokens.revoke(access ? issued.access() : issued.refresh(), "claude");

        assertThat(tokens.access(issued.access())).isEmpty();
        assertThat(tokens.renew(issued.refresh(), "claude", null)).isEqualTo(new Refused(Why.UNKNOWN));
        tokens.revoke("tma_unknown", "claude");
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void aClockThatIsSetByMinutesBreaksNothing(long minutes) {
        Tokens.Issued first = tokens.issue(grant, Opening.BOTH);
        Tokens.Issued second = renewed(first);
        opening.clock.pass(Duration.ofMinutes(minutes));

        assertThat(tokens.access(second.access())).isPresent();
        assertThat(tokens.access(renewed(second).access())).isPresent();
        if (minutes < 0) {
            assertThat(tokens.access(renewed(first).access())).as("its use lies ahead").isPresent();
        }
    }

    @Test
    void tokensOfSomebodyBlockedRest() {
        Tokens.Issued issued = tokens.issue(grant, Opening.BOTH);
        opening.store.people().block(person.id(), true);
        assertThat(tokens.access(issued.access())).isEmpty();
        assertThat(tokens.renew(issued.refresh(), "claude", null)).isEqualTo(new Refused(Why.UNKNOWN));
        opening.store.people().block(person.id(), false);
        assertThat(tokens.access(issued.access())).isPresent();
    }

    @Test
    void whatIsExpiredIsForgottenAndNothingElse() {
        tokens.issue(grant, Opening.BOTH);
        opening.clock.pass(Duration.ofHours(1));
        assertThat(tokens.forgetExpired()).as("the access token").isEqualTo(1);
        opening.clock.pass(Duration.ofDays(30));
        assertThat(tokens.forgetExpired()).as("the refresh token").isEqualTo(1);
    }

    @Test
    void aNewPairShowsThatGrantAndPersonAreInUse() {
        Tokens.Issued issued = tokens.issue(grant, Opening.BOTH);
        opening.clock.pass(Duration.ofDays(2));
        renewed(issued);
        assertThat(opening.store.grants().find(grant.id()).orElseThrow().used()).isEqualTo(opening.clock.instant());
        assertThat(opening.store.people().find(person.id()).orElseThrow().seen()).isEqualTo(opening.clock.instant());
    }

    private Tokens.Issued renewed(Tokens.Issued former) {
        return ((Renewed) tokens.renew(former.refresh(), "claude", null)).issued();
    }
}
