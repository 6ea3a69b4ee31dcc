package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.comments.SavedRemarks;
import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account as JSON, and back. The file names items by slug and numbers, as ids may change with the catalogue; reading
 * drops items that the catalogue no longer has.
 */
public final class SavedAccount {
    private final ItemNames names;
    private final SavedLists lists;

    public SavedAccount(Catalogue catalogue) {
        this.names = new ItemNames(catalogue);
        this.lists = new SavedLists(names);
    }

    public ObjectNode write(SimulatedAccount account) {
        ObjectNode saved = Json.object();
        ArrayNode watchlist = saved.putArray("watchlist");
        account.watchlist().entries().forEach(entry -> row(watchlist, entry.item(), entry.id())
                .put("listed_at", entry.listedAt().toString()).put("notes", entry.notes()));
        saved.putObject("watchlist_order").put("description", account.watchlist().settings().description())
                .put("sort_by", account.watchlist().settings().sortBy())
                .put("sort_how", account.watchlist().settings().sortHow());
        ArrayNode history = saved.putArray("history");
        account.history().plays().forEach(play -> row(history, play.item(), play.id())
                .put("watched_at", play.watchedAt().toString()).put("action", play.action()));
        ArrayNode ratings = saved.putArray("ratings");
        account.ratings().all().reversed().forEach(rating -> row(ratings, rating.item())
                .put("rating", rating.stars()).put("rated_at", rating.ratedAt().toString()));
        saved.set("lists", lists.write(account.lists()));
        ArrayNode hidden = saved.putArray("hidden");
        account.hidden().sections()
                .forEach(section -> account.hidden().of(section).reversed().forEach(entry -> row(hidden, entry.item())
                        .put("section", section).put("hidden_at", entry.hiddenAt().toString())));
        ArrayNode collection = saved.putArray("collection");
        account.collection().all().forEach(copy -> {
            ObjectNode metadata = row(collection, copy.item())
                    .put("collected_at", copy.collectedAt().toString())
                    .put("updated_at", copy.updatedAt().toString())
                    .putObject("metadata");
            new TreeMap<>(copy.metadata()).forEach(metadata::put);
        });
        ArrayNode playback = saved.putArray("playback");
        account.playback().all().reversed().forEach(paused -> row(playback, paused.item(), paused.id())
                .put("progress", paused.progress()).put("paused_at", paused.pausedAt().toString()));
        ArrayNode watching = saved.putArray("watching");
        account.watching().ifPresent(now -> row(watching, now.item(), now.id()).put("action", now.action())
                .put("started_at", now.startedAt().toString()).put("expires_at", now.expiresAt().toString()));
        saved.set("remarks", SavedRemarks.write(account.remarks()));
        ObjectNode activities = saved.putObject("activities");
        new TreeMap<>(account.activities().all()).forEach((what, at) -> activities.put(what, at.toString()));
        return saved;
    }

    private ObjectNode row(ArrayNode rows, Item item, long id) {
        return row(rows, item).put("id", id);
    }

    private ObjectNode row(ArrayNode rows, Item item) {
        return rows.addObject().put("item", names.of(item));
    }

    /** Replaces all that the account holds. */
    public void read(JsonNode saved, SimulatedAccount account) {
        account.clear();
        each(saved, "watchlist", (row, item) -> account.watchlist().restore(new Watchlist.Entry(
                row.path("id").longValue(), item, at(row, "listed_at"), row.path("notes").asString(null))));
        account.watchlist().edit(account.watchlist().settings().changed(saved.path("watchlist_order")));
        each(saved, "history", (row, item) -> account.history().restore(new StoredPlay(
                row.path("id").longValue(), item, at(row, "watched_at"), row.path("action").asString())));
        each(saved, "ratings",
                (row, item) -> account.ratings().rate(item, row.path("rating").intValue(), at(row, "rated_at")));
        lists.read(saved.path("lists"), account.lists());
        each(saved, "hidden", (row, item) -> account.hidden().restore(
                row.path("section").asString(), new Hidden.Entry(item, at(row, "hidden_at"))));
        each(saved, "collection", (row, item) -> account.collection().restore(new Collection.Copy(
                item, at(row, "collected_at"), at(row, "updated_at"), texts(row.path("metadata")))));
        each(saved, "playback", (row, item) -> account.playback().restore(new Paused(
                row.path("id").longValue(), item, row.path("progress").doubleValue(), at(row, "paused_at"))));
        each(saved, "watching", (row, item) -> account.restore(new WatchingState(
                row.path("id").longValue(), item, row.path("action").asString(), at(row, "started_at"),
                at(row, "expires_at"))));
        SavedRemarks.read(saved.path("remarks"), account.remarks());
        texts(saved.path("activities")).forEach((what, at) -> {
            String[] sectionAndField = what.split("\\.", 2);
            account.activities().touch(sectionAndField[0], sectionAndField[1], Instant.parse(at));
        });
    }

    private void each(JsonNode saved, String part, BiConsumer<JsonNode, Item> restore) {
        saved.path(part).forEach(row -> {
            Optional<Item> item = names.find(row.path("item").asString(""));
            item.ifPresent(found -> restore.accept(row, found));
        });
    }

    private static Instant at(JsonNode row, String field) {
        return Instant.parse(row.path(field).asString());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }
}
