package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All rows of something that Trakt sends in pages, and pages of what became of them.
 *
 * @param rows not to be changed
 * @param first the first page as it came
 */
record Whole(List<Map<String, Object>> rows, Response first) {
    private static final int MOST_PAGES = 100;

    /** Reads all of it, whatever page was asked for. */
    static Whole read(Transport transport, Request request) {
        return read(transport, request, Integer.MAX_VALUE);
    }

    /** @param enough stops after so many rows */
    static Whole read(Transport transport, Request request, int enough) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Response first = page(transport, request, 1);
        Response answer = first;
        for (int page = 1;; answer = page(transport, request, ++page)) {
            List<Map<String, Object>> more = answer.isEmpty() ? List.of()
                    : Titles.objects(UntypedJson.read(answer.body()));
            boolean repeats = page > 1 && Arrays.equals(answer.body(), first.body());
            if (!repeats) {
                rows.addAll(more);
            }
            int size = answer.number("X-Pagination-Limit").filter(limit -> limit > 0).orElse(PageReader.LARGEST);
            boolean full = answer.header("X-Pagination-Limit").isPresent() ? more.size() >= size : more.size() == size;
            PageReader.told(page, full, answer);
            if (!full || repeats || rows.size() >= enough || page == MOST_PAGES) {
                return new Whole(rows, first);
            }
        }
    }

    private static Response page(Transport transport, Request request, int page) {
        return transport.send(request.with("page", page).with("limit", PageReader.LARGEST));
    }

    /** The page that was asked for, of these rows instead; all of them where the asker reads everything anyway. */
    Response answer(Request request, List<Map<String, Object>> instead) {
        int limit = number(request, "limit", PageReader.LARGEST);
        int page = number(request, "page", 1);
        if (limit == PageReader.LARGEST && page == 1) {
            return headed(request, instead, instead.size(), instead.size() + 1, 1);
        }
        return page(request, instead, instead.size());
    }

    /** The page that was asked for, of rows that begin with the first of all. */
    Response page(Request request, List<Map<String, Object>> beginning, int total) {
        int limit = number(request, "limit", PageReader.LARGEST);
        int page = number(request, "page", 1);
        List<Map<String, Object>> cut = beginning.stream().skip((page - 1L) * limit).limit(limit).toList();
        return headed(request, cut, total, limit, page);
    }

    private Response headed(Request request, List<Map<String, Object>> cut, int total, int limit, int page) {
        Map<String, String> headers = new LinkedHashMap<>(first.headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("ETag"));
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("x-pagination-"));
        headers.put("X-Pagination-Page", String.valueOf(page));
        headers.put("X-Pagination-Limit", String.valueOf(limit));
        headers.put("X-Pagination-Page-Count", String.valueOf(Math.ceilDiv(total, limit)));
        headers.put("X-Pagination-Item-Count", String.valueOf(total));
        return new Response(request.line(), 200, headers, UntypedJson.write(cut));
    }

    static int number(Request request, String name, int otherwise) {
        String value = request.query().get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
