package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import java.util.Optional;
import java.util.function.Function;

/** Who may see whose data ("Users"): {@code me} needs a token, private profiles need a friend's token. */
public final class Visitors {
    private Visitors() {}

    public static Answer visit(World world, Call call, Function<SimulatedAccount, Answer> answer) {
        String asked = call.required("user");
        boolean own = asked.equals("me") || asked.equals(call.user());
        if (own && call.user() == null) {
            return Answer.empty(401);
        }
        Optional<SimulatedAccount> account = own ? Optional.of(world.reading()) : world.people().named(asked);
        if (account.isEmpty()) {
            return Answer.notFound();
        }
        return world.people().maySee(call.user(), account.get())
                ? answer.apply(account.get())
                : Answer.empty(401).with("X-Private-User", true);
    }
}
