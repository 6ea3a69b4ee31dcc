package dev.traktmcp.simulator.routes.users;

import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A list with its owner: who may see and change it, and its JSON ("Users: lists"). */
public record ListPlace(SimulatedAccount owner, PersonalList list) {

    /** Finds a list by its Trakt id among all users' lists. */
    public static Optional<ListPlace> of(World world, long trakt) {
        return Stream.concat(world.people().all().stream(), world.people().elsewhereWith(trakt).stream())
                .flatMap(account -> account.lists().find(String.valueOf(trakt)).stream()
                        .filter(list -> list.trakt() == trakt)
                        .map(list -> new ListPlace(account, list)))
                .findFirst();
    }

    /** Finds the list that the path names; a list that the viewer may not see is not found. */
    public static Answer visit(World world, Call call, Function<ListPlace, Answer> answer) {
        return Visitors.visit(world, call, account -> account.lists().find(call.required("list"))
                .map(list -> new ListPlace(account, list))
                .filter(place -> place.isOpenTo(call.user()))
                .map(answer)
                .orElseGet(Answer::notFound));
    }

    /**
     * The same for a change. The owner and collaborators may change its items; only the owner may change the list
     * itself.
     */
    static Answer change(World world, Call call, boolean itself, Function<ListPlace, Answer> answer) {
        String user = call.required("user");
        if (user.equals("me") || user.equals(call.user())) { // writes know what reads do not show yet
            SimulatedAccount account = world.writing();
            return account.lists().find(call.required("list"))
                    .map(list -> answer.apply(new ListPlace(account, list)))
                    .orElseGet(Answer::notFound);
        }
        return visit(world, call, seen -> {
            boolean own = seen.isOf(call.user());
            if (!own && (itself || !seen.list().collaborators().contains(call.user()))) {
                return Answer.empty(403);
            }
            SimulatedAccount account = own ? world.writing() : seen.owner();
            return account.lists().find(String.valueOf(seen.list().trakt()))
                    .map(list -> answer.apply(new ListPlace(account, list)))
                    .orElseGet(Answer::notFound);
        });
    }

    boolean isOf(String viewer) {
        return owner.profile().slug().equals(viewer);
    }

    /** A list with {@code link} is open to everybody who has the address. */
    public boolean isOpenTo(String viewer) {
        return isListedFor(viewer) || list.settings().privacy().equals("link");
    }

    /** Whether the viewer sees it among the owner's lists. */
    boolean isListedFor(String viewer) {
        return isOf(viewer) || viewer != null && list.collaborators().contains(viewer)
                || switch (list.settings().privacy()) {
                    case "public" -> true;
                    case "friends" -> viewer != null && owner.profile().friend();
                    default -> false;
                };
    }

    public ObjectNode view() {
        PersonalList.Settings settings = list.settings();
        ObjectNode node = Json.object()
                .put("name", settings.name())
                .put("description", settings.description())
                .put("privacy", settings.privacy())
                .put("share_link", "https://trakt.tv/lists/" + list.trakt())
                .put("type", "personal")
                .put("display_numbers", settings.displayNumbers())
                .put("allow_comments", settings.allowComments())
                .put("sort_by", settings.sortBy())
                .put("sort_how", settings.sortHow())
                .put("created_at", WireDates.instant(list.createdAt()))
                .put("updated_at", WireDates.instant(list.updatedAt()))
                .put("item_count", list.entries().size())
                .put("comment_count", 0)
                .put("likes", list.likes());
        node.putObject("ids").put("trakt", list.trakt()).put("slug", list.slug());
        node.set("user", Social.user(owner.profile(), false));
        return node;
    }
}
