package dev.traktmcp.halves;

import static dev.traktmcp.halves.FactWords.means;
import static dev.traktmcp.halves.FactWords.needs;

import dev.traktmcp.halves.TextHalf.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a heading says of all rows, of an order, of the parts of a time, and of several writes. */
final class OfAllFactWords {
    /** Lines that stand for a write; to be read before their words. */
    static final List<Form> FIRST = List.of(
            Form.of("(?m)^([a-z0-9]{6})(?: stays|, which was)?: (.+)$", (json, fact) -> json.object(
                    one -> one.path("undo_id").asString("").equals(fact.group(1))
                            && Set.of(fact.group(), fact.group(2)).contains(one.path("change").asString("")))
                    || json.at("/what").asString("").contains(fact.group(2))),
            Form.of("(?m)^Taken back, (?:(\\d+) of \\d+|both|all (\\d+)):$", (json, fact) -> {
                int taken = json.at("/undo_id").asString("").split(", ").length;
                String said = fact.group(1) == null ? fact.group(2) : fact.group(1);
                return taken == (said == null ? 2 : Integer.parseInt(said));
            }),
            Form.of("(?m)^\"\\w+\" (?:is no undo_id that is known here|has been taken back already)\\.$",
                    (json, fact) -> json.object(one -> one.path("change").asString("").equals(fact.group()))),
            Form.of("In (\\p{L}+) \\d{4}(?: so far)? you watched most", (json, fact) -> json.says(LocalDate
                    .parse(json.at("/review/start_date").asString()).getMonth().name().equalsIgnoreCase(fact.group(1))
                            ? json.at("/review/start_date").asString() : "another month")),
            Form.of("(?m)^Nothing was taken back:$", (json, _) -> json.is("undo_id", "")),
            Form.of("Nothing in (\\d+) other (?:month|year|weekday)s?\\.",
                    (json, fact) -> json.number("empty_parts", Integer.parseInt(fact.group(1)))));

    private OfAllFactWords() {}

    static List<Form> all() {
        return List.of(
                needs("(?:all|these) added \\|", "listed_at"), needs("(?:all|these) given \\|", "rated_at"),
                needs("(?:all|these) since \\|", "collected_at", "last_collected_at"),
                means("and no (?:movies|episodes)", json -> json.object(one -> one.path("plays").asInt(-1) == 0)),
                needs("[Yy]ou watched most (?:in|on)", "parts"), needs("(?m)^Then ", "parts"),
                means("Nothing on \\| (?:\\| )?fits \\([^)]*\\), so nothing was changed", json -> json.has("filters")),
                means("[Ii]n your own order(?: of (?:it|\\|))?, but (?:it|the list) is shown",
                        json -> !json.is("sort_by", "rank") || json.is("sort_how", "desc")),
                means("A to Z", "sort_how", "asc"));
    }
}
