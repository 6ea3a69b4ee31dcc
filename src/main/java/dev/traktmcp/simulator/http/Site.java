package dev.traktmcp.simulator.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The API or the sign-in, without a port: it applies faults, has a request answered and logs it. */
public final class Site {

    private final RequestHandler desk;
    private final Faults faults;
    private final Consumer<Recorded> log;
    private final Consumer<Duration> pause;

    Site(RequestHandler desk, Faults faults, Consumer<Recorded> log, Consumer<Duration> pause) {
        this.desk = desk;
        this.faults = faults;
        this.log = log;
        this.pause = pause;
    }

    /**
     * Answers a request as it would over the network.
     *
     * @param target path and query, encoded
     * @return empty where the connection would be dropped
     */
    public Optional<Answer> answer(String method, String target, Map<String, String> headers, byte[] body) {
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        try {
            return answer(new RawRequest(method, URI.create(target), Map.copyOf(lower), body));
        } catch (IllegalArgumentException _) { // a host may get anything
            return Optional.of(Answer.empty(400));
        }
    }

    Optional<Answer> answer(RawRequest request) {
        Optional<Fault> fault = faults.striking(request.method(), request.path());
        fault.ifPresent(struck -> struck.first().run());
        Answer answer;
        try {
            boolean commits = fault.map(Fault::commits).orElse(true);
            Answer own = commits ? desk.answer(request) : Answer.empty(200);
            answer = fault.map(struck -> struck.outcome(own)).orElse(own);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Site.class).error("{} {} failed", request.method(), request.path(), e);
            answer = Answer.empty(500);
        }
        boolean dropped = fault.map(Fault::drops).orElse(false);
        log.accept(request.recorded(dropped ? 0 : answer.status()));
        fault.map(Fault::lateness).filter(Duration::isPositive).ifPresent(pause);
        return dropped ? Optional.empty() : Optional.of(answer);
    }
}
