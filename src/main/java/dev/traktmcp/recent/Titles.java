package dev.traktmcp.recent;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What Trakt says of titles, for rows that its own answer does not have yet. */
final class Titles {
    private static final LazyLogger LOG = new LazyLogger(Titles.class);

    private final Transport transport;

    Titles(Transport transport) {
        this.transport = transport;
    }

    /** The part of a row that says what it is about; empty where Trakt cannot say it now. */
    Optional<Map<String, Object>> row(ItemKey key) {
        try {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("type", key.type().word());
            boolean found = switch (key.type()) {
                case MOVIE, PERSON, SHOW -> put(row, key.type(), summary(key.type(), key.id()));
                case SEASON -> put(row, MediaType.SHOW, summary(MediaType.SHOW, key.id()))
                        && put(row, MediaType.SEASON, numbered(seasons(key.id(), "full"), key.season()));
                case EPISODE -> put(row, MediaType.SHOW, summary(MediaType.SHOW, key.id()))
                        && put(row, MediaType.EPISODE, numbered(episodes(key.id(), key.season()), key.number()));
                case LIST -> false;
            };
            return found ? Optional.of(row) : Optional.empty();
        } catch (TraktException | JacksonException e) {
            LOG.debug("what was just written cannot be shown", e);
            return Optional.empty();
        }
    }

    private static boolean put(Map<String, Object> row, MediaType type, Map<String, Object> item) {
        row.put(type.word(), item);
        return !item.isEmpty();
    }

    private Map<String, Object> summary(MediaType type, long id) {
        return Parts.object(ask(Request.get(type.plural(), String.valueOf(id)).with("extended", "full")));
    }

    /** The seasons of a show, with their episodes where that is asked for. */
    List<Map<String, Object>> seasons(long show, String extended) {
        return objects(ask(Request.get("shows", String.valueOf(show), "seasons").with("extended", extended)));
    }

    private List<Map<String, Object>> episodes(long show, @Nullable Integer season) {
        return objects(ask(Request.get("shows", String.valueOf(show), "seasons", String.valueOf(season))
                .with("extended", "full")));
    }

    /** Every episode of a show, or of a part of it, that has aired by then. */
    List<Map<String, Object>> aired(ItemKey whole, Instant by) {
        List<Map<String, Object>> aired = new ArrayList<>();
        for (Map<String, Object> season : seasons(whole.id(), "full,episodes")) {
            List<Map<String, Object>> episodes = season.containsKey("episodes") ? objects(season.get("episodes"))
                    : episodes(whole.id(), Parts.whole(season.get("number")));
            for (Map<String, Object> episode : episodes) {
                Instant at = Parts.time(episode.get("first_aired"));
                if (at != null && !at.isAfter(by) && episodeKey(whole.id(), episode).isWithin(whole)) {
                    aired.add(episode);
                }
            }
        }
        return aired;
    }

    static ItemKey episodeKey(long show, Map<String, Object> episode) {
        return new ItemKey(
                MediaType.EPISODE, show, Parts.whole(episode.get("season")), Parts.whole(episode.get("number")));
    }

    private Object ask(Request request) {
        return Objects.requireNonNullElse(UntypedJson.read(transport.send(request).body()), Map.of());
    }

    static List<Map<String, Object>> objects(@Nullable Object json) {
        return json instanceof List<?> list ? list.stream().map(Parts::object).filter(one -> !one.isEmpty()).toList()
                : List.of();
    }

    private static Map<String, Object> numbered(List<Map<String, Object>> all, @Nullable Integer number) {
        return all.stream().filter(one -> Objects.equals(Parts.whole(one.get("number")), number)).findFirst()
                .orElse(Map.of());
    }
}
