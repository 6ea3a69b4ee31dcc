package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private String who = "robin";
    private String zone = "Europe/Berlin";
    private String country = "de";
    private int reads;
    private Runnable meanwhile = () -> {};
    private final Viewer viewer = viewer();

    private Viewer viewer() {
        Transport transport = request -> {
            reads++;
            String answer = """
                    {"user": {"username": "%s", "ids": {"slug": "%1$s"}}, "account": {"timezone": "%s"},
                     "browsing": {"watchnow": {"country": "%s"}}}""".formatted(who, zone, country);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return new Response(request.toString(), 200, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
        };
        return new Viewer(new Trakt(transport), new Trakt(transport), Clock.systemUTC(), null);
    }

    @Test
    void theAccountIsReadOnce() {
        assertThat(viewer.account()).isEqualTo("robin");
        assertThat(viewer.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(viewer.account()).isEqualTo("robin");
        assertThat(viewer.country()).hasValue("de");
        assertThat(viewer.country()).hasValue("de");
        assertThat(reads).as("user, zone and country at once").isOne();
    }

    @Test
    void whoComesWhileItIsReadAheadWaitsForThat() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        meanwhile = () -> {
            reading.countDown();
            Await.until(answer);
        };
        Thread ahead = Thread.ofVirtual().start(viewer::readAhead);
        Await.until(reading);
        FutureTask<String> call = new FutureTask<>(viewer::account);
        Thread caller = Thread.ofPlatform().start(call);
        Await.until(() -> caller.getState() == Thread.State.TIMED_WAITING || call.isDone());
        answer.countDown();

        assertThat(call.get()).isEqualTo("robin");
        ahead.join();
        assertThat(reads).isOne();
    }

    @Test
    void whatIsReadDuringASignOutIsNotTheNextPersons() {
        meanwhile = this::another;
        assertThat(viewer.account()).isEqualTo("robin");
        assertThat(viewer.account()).isEqualTo("kim");
        assertThat(viewer.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void norIsTheCountry() {
        meanwhile = this::another;
        assertThat(viewer.country()).hasValue("de");
        assertThat(viewer.country()).hasValue("kr");
    }

    private void another() {
        viewer.forget();
        who = "kim";
        zone = "Asia/Seoul";
        country = "kr";
    }
}
