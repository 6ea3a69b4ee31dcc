package dev.traktmcp.tools.account;

import dev.traktmcp.journal.undo.Undoer;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.Toolset;
import java.util.List;

/** The tools of the account itself. */
public final class AccountTools {
    private AccountTools() {}

    /** @param history drops what we remember of the person's history */
    public static List<ToolEntry<?>> all(Context context, Runnable history) {
        return List.of(
                new ToolEntry<>(Toolset.CORE, "undo", Undo.Input.class,
                        new Undo(context.titles(), context.journal(),
                                new Undoer(context.trakt(), context.journal()), context.plays(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "get_stats", GetStats.Input.class,
                        new GetStats(context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "account", Account.Input.class,
                        new Account(context.signIn(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "sign_in", SignIn.Input.class,
                        new SignIn(context.signIn(), context.trakt(), context.viewer())),
                new ToolEntry<>(Toolset.CORE, "sign_out", SignOut.Input.class, new SignOut(context.signIn(), () -> {
                    context.viewer().forget();
                    context.plays().forget();
                    history.run();
                })));
    }
}
