package dev.traktmcp.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.host.database.Where;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class OneTimeTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, Object> JSON = Map.of("redirect", "https://claude.ai/back?a=b#\u00e9", "scope",
            List.of("trakt:read"), "number", 7);

    @Parameter
    Where where;

    @TempDir
    Path folder;

    private Opening opening;
    private OneTime once;

    @BeforeEach
    void open() {
        opening = Opening.in(folder, where);
        once = opening.store.oneTime();
    }

    @AfterEach
    void close() {
        opening.close();
    }

    @Test
    void theFirstTakesItAndOthersLearnThatItWasTaken() throws Exception {
        String secret = once.put("code", JSON, MINUTE);
        assertThat(once.look("code", secret)).contains(JSON);
        assertThat(once.taken("code", secret)).isEmpty();
        List<Optional<Map<String, Object>>> all;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Map<String, Object>>> take = () -> once.take("code", secret);
            all = threads.invokeAll(List.of(take, take, take, take)).stream().map(Future::resultNow).toList();
        }
        assertThat(all).containsExactlyInAnyOrder(Optional.of(JSON), Optional.empty(), Optional.empty(),
                Optional.empty());
        assertThat(once.look("code", secret)).isEmpty();
        assertThat(once.taken("code", secret)).contains(JSON);
    }

    @Test
    void itIsOfItsKindAndOfItsTimeOnly() {
        String secret = once.put("code", JSON, MINUTE);
        assertThat(once.take("browser", secret)).isEmpty();
        assertThat(once.look("browser", secret)).isEmpty();
        assertThat(once.take("code", secret + "x")).isEmpty();
        opening.clock.pass(MINUTE.minusMillis(1));
        assertThat(once.look("code", secret)).isPresent();
        assertThat(once.forgetExpired()).isZero();
        opening.clock.pass(Duration.ofMillis(1));
        assertThat(once.look("code", secret)).isEmpty();
        assertThat(once.take("code", secret)).isEmpty();
        assertThat(once.forgetExpired()).isEqualTo(1);
    }

    @Test
    void itsContentMayChangeAndItMayGo() {
        String secret = once.put("browser", JSON, MINUTE);
        once.replace("browser", secret, Map.of("signed", true));
        assertThat(once.look("browser", secret)).contains(Map.of("signed", true));
        once.replace("code", secret, JSON);
        assertThat(once.look("browser", secret)).contains(Map.of("signed", true));
        once.drop("browser", secret);
        once.replace("browser", secret, JSON);
        assertThat(once.look("browser", secret)).isEmpty();
    }

    @Test
    void takingACodeAndGivingTokensIsOneDeed() {
        String secret = once.put("code", JSON, MINUTE);
        assertThatThrownBy(() -> opening.store.database().write(_ -> {
            once.take("code", secret);
            throw new IllegalStateException("the rest fails");
        })).hasMessage("the rest fails");
        assertThat(once.take("code", secret)).contains(JSON);
    }

    @Test
    void invitationsLetInAsManyAsTheyShould() {
        Invitations invitations = opening.store.invitations();
        String host = opening.person("host").id();
        String two = invitations.invite(host, MINUTE, 2);
        String ended = invitations.invite(host, MINUTE, 9);
        assertThat(invitations.of(host)).extracting(Invitation::uses).containsExactlyInAnyOrder(2, 9);
        invitations.of(host).stream().filter(one -> one.uses() == 9).forEach(one -> invitations.end(one.id()));

        assertThat(invitations.use(ended)).isFalse();
        assertThat(invitations.isOpen(two)).isTrue();
        assertThat(List.of(invitations.use(two), invitations.use(two), invitations.use(two)))
                .containsExactly(true, true, false);
        assertThat(invitations.of(host)).isEmpty();
        String late = invitations.invite(host, MINUTE, 1);
        opening.clock.pass(MINUTE);
        assertThat(invitations.isOpen(late)).isFalse();
        assertThat(invitations.use(late)).isFalse();
        assertThat(invitations.forgetExpired()).isEqualTo(2);
    }

    @Test
    void whatWasDoneIsKnownForNinetyDays() {
        Audit audit = opening.store.audit();
        String sean = opening.person("sean").id();
        audit.note("refused", null, "claude", "not on the list");
        opening.clock.pass(Duration.ofDays(1));
        audit.note("allowed", sean, "claude", null);
        audit.note("deleted", "unknown by now", null, null);

        assertThat(audit.latest(2)).extracting(Audit.Event::event).containsExactly("deleted", "allowed");
        assertThat(audit.of(sean)).containsExactly(
                new Audit.Event(opening.clock.instant(), "allowed", sean, "claude", null));
        opening.clock.pass(Duration.ofDays(89).plusMillis(1));
        assertThat(audit.forgetOld()).isEqualTo(1);
        assertThat(audit.latest(9)).extracting(Audit.Event::event).containsExactly("deleted", "allowed");
    }
}
