package dev.traktmcp.cli.setup;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A home with settings of clients in it, and setup at work on them for somebody who answers or says {@code --yes}. */
@ResourceLock(Resources.SYSTEM_OUT)
abstract class InAHome {
    static final String ID = "0123456789abcdef0123456789abcdef";
    static final String SERVERS =
            "{\n  // mine\n  \"mcpServers\": {\n    \"a\": {\"url\": \"http://b\"}\n  }\n}";

    @TempDir
    Path home;

    final List<String> account = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    boolean signedIn;
    boolean offline;

    Setup setup(Questions questions, Wish wish) {
        return new Setup(new Machine("Linux", home, environment), home.resolve("ours"), wish,
                questions, new Account() {
                    @Override
                    public boolean isSignedIn(App app) {
                        return signedIn;
                    }

                    @Override
                    public int signIn(App app) {
                        if (offline) {
                            throw new Failure.Unreachable("auth.trakt.tv", false).raise();
                        }
                        account.add("signed in as " + app.id());
                        return 0;
                    }

                    @Override
                    public void takeOver(App app, InitialTokens tokens) {
                        account.add("took " + tokens.access() + " for " + app.id());
                    }

                    @Override
                    public int check(App app) {
                        account.add("checked");
                        return 0;
                    }
                }, List.of("/opt/trakt/run.sh"));
    }

    static Wish wish(@Nullable String id, boolean sandbox, boolean yes) {
        return new Wish(id == null ? null : new App(id, null, null), sandbox, null, Map.of(), yes);
    }

    Told asked(String... answers) {
        return Told.by(questions -> setup(questions, wish(null, false, false)).run(), answers);
    }

    Told unasked(@Nullable String id) {
        return Told.by(questions -> setup(questions, wish(id, id == null, true)).run());
    }

    Told undone(String... answers) {
        return Told.by(questions -> setup(questions, wish(null, false, answers.length == 0)).undo(), answers);
    }

    Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
