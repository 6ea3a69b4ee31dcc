package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.account.PersonalList.Entry;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Personal lists as JSON, and back. The file also keeps the last ids, so that no new list gets the id of a deleted one.
 */
record SavedLists(ItemNames names) {

    ObjectNode write(Lists lists) {
        ObjectNode saved = Json.object().put("last_list", lists.lastList()).put("last_entry", lists.lastEntry());
        ArrayNode rows = saved.putArray("all");
        lists.all().forEach(list -> write(list, rows.addObject()));
        write(lists.favorites(), saved.putObject("favorites"));
        saved.put("last_smart", lists.smart().last());
        ArrayNode smart = saved.putArray("smart");
        lists.smart().all().forEach(list -> smart.addObject().put("id", list.trakt()).put("slug", list.slug())
                .put("created_at", list.createdAt().toString()).put("updated_at", list.updatedAt().toString())
                .set("definition", list.definition()));
        ObjectNode liked = saved.putObject("liked");
        lists.liked().forEach((list, since) -> liked.put(list.toString(), since.toString()));
        return saved;
    }

    private void write(PersonalList list, ObjectNode row) {
        Settings settings = list.settings();
        row.put("id", list.trakt()).put("slug", list.slug())
                .put("name", settings.name()).put("description", settings.description())
                .put("privacy", settings.privacy()).put("display_numbers", settings.displayNumbers())
                .put("allow_comments", settings.allowComments())
                .put("sort_by", settings.sortBy()).put("sort_how", settings.sortHow())
                .put("created_at", list.createdAt().toString()).put("updated_at", list.updatedAt().toString())
                .put("likes", list.likes());
        ArrayNode collaborators = row.putArray("collaborators");
        new TreeSet<>(list.collaborators()).forEach(collaborators::add);
        ArrayNode entries = row.putArray("entries");
        list.entries().forEach(entry -> entries.addObject().put("id", entry.id())
                .put("item", entry.item() == null ? names.of(entry.person()) : names.of(entry.item()))
                .put("listed_at", entry.listedAt().toString()).put("notes", entry.notes()));
    }

    void read(JsonNode saved, Lists lists) {
        saved.path("all").forEach(row -> lists.restore(list(row)));
        if (saved.has("favorites")) {
            lists.restoreFavorites(list(saved.path("favorites")));
        }
        saved.path("smart").forEach(row -> lists.smart().keep(new SmartList(
                row.path("id").longValue(), row.path("slug").asString(), (ObjectNode) row.path("definition"),
                Instant.parse(row.path("created_at").asString()), Instant.parse(row.path("updated_at").asString()))));
        lists.smart().goOnFrom(saved.path("last_smart").longValue(0));
        saved.path("liked").properties().forEach(like -> lists.restoreLike(
                Long.parseLong(like.getKey()), Instant.parse(like.getValue().asString())));
        lists.goOnFrom(saved.path("last_list").longValue(0), saved.path("last_entry").longValue(0));
    }

    private PersonalList list(JsonNode row) {
        Settings settings = new Settings(row.path("name").asString(), row.path("description").asString(null),
                row.path("privacy").asString(), row.path("display_numbers").booleanValue(),
                row.path("allow_comments").booleanValue(), row.path("sort_by").asString(),
                row.path("sort_how").asString());
        TreeSet<String> collaborators = new TreeSet<>();
        row.path("collaborators").forEach(slug -> collaborators.add(slug.asString()));
        List<Entry> entries = new ArrayList<>();
        row.path("entries").forEach(entry -> entry(entry).ifPresent(entries::add));
        return new PersonalList(row.path("id").longValue(), row.path("slug").asString(), settings,
                Instant.parse(row.path("created_at").asString()), Instant.parse(row.path("updated_at").asString()),
                row.path("likes").intValue(), collaborators, entries);
    }

    private Optional<Entry> entry(JsonNode row) {
        String name = row.path("item").asString("");
        Optional<Item> item = names.find(name);
        Optional<CataloguePerson> person = names.findPerson(name);
        return item.isEmpty() && person.isEmpty() ? Optional.empty() : Optional.of(new Entry(
                row.path("id").longValue(), item.orElse(null), person.orElse(null),
                Instant.parse(row.path("listed_at").asString()), row.path("notes").asString(null)));
    }
}
