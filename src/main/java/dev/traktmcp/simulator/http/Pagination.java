package dev.traktmcp.simulator.http;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Pagination (Trakt's reference, "Pagination"); too high limits are lowered, never refused. */
public record Pagination(int page, int limit) {
    /** The highest limit, whatever the default. */
    public static final int MOST = 250;

    public static Pagination of(Call call, int otherwise) {
        return of(call, otherwise, MOST);
    }

    public static Pagination of(Call call, int otherwise, int most) {
        boolean all = call.query("limit").filter("all"::equals).isPresent();
        int asked = all ? most : call.number("limit").orElse(otherwise);
        return new Pagination(Math.max(1, call.number("page").orElse(1)), Math.clamp(asked, 1, most));
    }

    public <T> Answer answer(List<T> all, Function<T, ? extends JsonNode> view) {
        long start = Math.min((page - 1L) * limit, all.size());
        List<T> own = all.subList((int) start, (int) Math.min(start + limit, all.size()));
        ArrayNode rows = Json.array();
        own.forEach(one -> rows.add(view.apply(one)));
        return Answer.ok(rows)
                .with("X-Pagination-Page", page)
                .with("X-Pagination-Limit", limit)
                .with("X-Pagination-Page-Count", (all.size() + limit - 1) / limit)
                .with("X-Pagination-Item-Count", all.size());
    }
}
