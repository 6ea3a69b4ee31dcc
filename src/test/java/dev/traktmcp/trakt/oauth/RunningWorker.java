package dev.traktmcp.trakt.oauth;

import dev.traktmcp.Child;
import java.io.IOException;

/** A {@link Worker} in a process of its own. */
final class RunningWorker implements AutoCloseable {
    private final Child process;

    RunningWorker(Household house) throws IOException {
        process = Child.of(Worker.class, house.simulator.apiUrl().toString(), house.simulator.authUrl().toString(),
                house.home.folder().toString()).start();
    }

    RunningWorker ready() throws InterruptedException {
        expect("ready");
        return this;
    }

    void tell(String line) {
        process.tell(line + "\n");
    }

    void expect(String line) throws InterruptedException {
        String said = process.stdout().next();
        if (!line.equals(said)) {
            throw new AssertionError("expected " + line + " but the process said " + said + told());
        }
    }

    int number() throws InterruptedException {
        String said = process.stdout().next();
        if (said == null) {
            throw new AssertionError("the process has ended" + told());
        }
        return Integer.parseInt(said);
    }

    private String told() throws InterruptedException {
        process.close();
        return "\n" + process.stderr().rest();
    }

    /** As {@code kill -9} does. */
    @Override
    public void close() {
        process.close();
    }
}
