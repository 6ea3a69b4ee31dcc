package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueIds;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Facts;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Movies, shows, seasons and episodes as Trakt sends them ("Standard Media Objects", "Extended Info"). */
public record Views(Instant now) {
    /** When anything was last corrected here. */
    public static final String UPDATED_AT = "2026-01-01T06:00:00.000Z";

    public ObjectNode title(Title title, Extended extended) {
        ObjectNode node = Json.object().put("title", title.name()).put("year", title.year());
        node.set("ids", ids(title));
        if (extended.full()) {
            common(node, title);
            switch (title.type()) {
                case MOVIE -> node.put("released", WireDates.date(title.facts().released()))
                        .put("after_credits", false)
                        .put("during_credits", false);
                default -> show(node, title);
            }
        }
        if (extended.images()) {
            node.set("images", ImageAddresses.of(title));
        }
        return node;
    }

    private static ObjectNode ids(Title title) {
        CatalogueIds ids = title.ids();
        ObjectNode node = Json.object().put("trakt", ids.trakt()).put("slug", ids.slug());
        if (title.type() == Type.SHOW) {
            node.put("tvdb", ids.tvdb());
        }
        return node.put("imdb", ids.imdb()).put("tmdb", ids.tmdb());
    }

    private static void common(ObjectNode node, Title title) {
        Facts facts = title.facts();
        node.put("tagline", Objects.requireNonNullElse(facts.tagline(), ""))
                .put("overview", facts.overview())
                .put("runtime", facts.runtime())
                .put("country", facts.country())
                .put("status", facts.status())
                .put("rating", facts.rating() == null ? 0.0 : facts.rating())
                .put("votes", facts.votes())
                .put("comment_count", facts.votes() / 250)
                .put("trailer", facts.trailer())
                .putNull("homepage")
                .put("updated_at", UPDATED_AT)
                .put("language", facts.language())
                .put("certification", facts.certification())
                .put("original_title", Objects.requireNonNullElse(facts.originalTitle(), title.name()));
        node.set("genres", Json.strings(facts.genres()));
        node.set("subgenres", Json.array());
        // A field of no reference, as clients must tolerate unknown fields.
        node.put("sandbox_revision", 3);
    }

    private void show(ObjectNode node, Title show) {
        CatalogueEpisode first = show.first().orElse(null);
        Facts facts = show.facts();
        node.put("first_aired", WireDates.instant(show.firstAired()))
                .put("network", facts.network())
                .put("aired_episodes", show.airedBy(now))
                .put("total_runtime", show.airedBy(now) * Objects.requireNonNullElse(facts.runtime(), 0));
        ObjectNode airs = node.putObject("airs");
        if (first == null) {
            airs.putNull("day").putNull("time").putNull("timezone");
        } else {
            String day = first.date().getDayOfWeek().name();
            airs.put("day", day.charAt(0) + day.substring(1).toLowerCase(Locale.ENGLISH))
                    .put("time", facts.airs().time().toString())
                    .put("timezone", facts.airs().timezone());
        }
    }

    public ObjectNode season(Title show, CatalogueSeason season, Extended extended) {
        ObjectNode node = Json.object().put("number", season.number());
        node.putObject("ids").put("trakt", season.trakt()).putNull("tvdb").putNull("tmdb");
        if (extended.full()) {
            node.put("rating", show.facts().rating() == null ? 0.0 : show.facts().rating())
                    .put("votes", show.facts().votes() / 20)
                    .put("episode_count", season.episodes().size())
                    .put("aired_episodes", season.airedBy(now))
                    .put("title", season.title())
                    .putNull("overview")
                    .put("first_aired", WireDates.instant(season.firstAired()))
                    .put("updated_at", UPDATED_AT)
                    .put("network", show.facts().network());
        }
        if (extended.images()) {
            node.set("images", ImageAddresses.of(show, season));
        }
        if (extended.has("episodes")) {
            node.set("episodes", Json.array(
                    season.episodes().stream().map(episode -> episode(show, episode, extended)).toList()));
        }
        return node;
    }

    public ObjectNode episode(Title show, CatalogueEpisode episode, Extended extended) {
        ObjectNode node = Json.object()
                .put("season", episode.season())
                .put("number", episode.number())
                .put("title", episode.named() || episode.airedBy(now) ? episode.title() : null);
        node.putObject("ids").put("trakt", episode.trakt()).putNull("tvdb").put("imdb", episode.imdb()).putNull("tmdb");
        if (extended.full()) {
            boolean aired = episode.airedBy(now);
            node.put("number_abs", episode.absolute())
                    .put("overview", aired ? "What happens in " + episode.title() + "." : null)
                    .put("rating", aired && show.facts().rating() != null ? show.facts().rating() : 0.0)
                    .put("votes", aired ? show.facts().votes() / 30 : 0)
                    .put("comment_count", 0)
                    .put("first_aired", WireDates.instant(episode.firstAired()))
                    .put("updated_at", UPDATED_AT)
                    .put("runtime", episode.runtime())
                    .put("episode_type", episode.kind())
                    .put("after_credits", false)
                    .put("during_credits", false);
        }
        if (extended.images()) {
            node.set("images", ImageAddresses.of(show, episode));
        }
        return node;
    }

    /** Writes {@code type}, and the item under its type; seasons and episodes bring their show. */
    public ObjectNode put(ObjectNode row, Item item, Extended extended) {
        row.put("type", item.type().singular());
        return putBare(row, item, extended);
    }

    /** The same without {@code type}. */
    public ObjectNode putBare(ObjectNode row, Item item, Extended extended) {
        Title title = item.title();
        switch (item.type()) {
            case MOVIE -> row.set("movie", title(title, extended));
            case SHOW -> row.set("show", title(title, extended));
            case SEASON -> row.<ObjectNode>set("season", season(title, item.season(), extended))
                    .set("show", title(title, extended));
            case EPISODE -> row.<ObjectNode>set("episode", episode(title, item.episode(), extended))
                    .set("show", title(title, extended));
        }
        return row;
    }
}
