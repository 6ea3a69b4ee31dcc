package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** Addresses of images, without a scheme ("Images"). The host does not exist, as the sandbox has no images. */
final class ImageAddresses {
    private static final String HOST = "media.trakt.invalid/images/";

    private ImageAddresses() {}

    static ObjectNode of(Title title) {
        ObjectNode images = Json.object();
        for (String kind : new String[] {"fanart", "poster", "logo", "clearart", "banner", "thumb"}) {
            String size = kind.equals("fanart") ? "/medium/" : "/thumb/";
            String folder = path(title.type().plural(), title.ids().trakt());
            images.putArray(kind).add(folder + kind + "s" + size + "0.jpg.webp");
        }
        images.putArray("clearart");
        return images;
    }

    static ObjectNode of(Title show, CatalogueSeason season) {
        ObjectNode images = Json.object();
        images.putArray("poster").add(path("seasons", season.trakt()) + "posters/thumb/0.jpg.webp");
        images.putArray("thumb");
        return images;
    }

    static ObjectNode of(Title show, CatalogueEpisode episode) {
        ObjectNode images = Json.object();
        images.putArray("screenshot").add(path("episodes", episode.trakt()) + "screenshots/thumb/0.jpg.webp");
        return images;
    }

    private static String path(String kind, long id) {
        String digits = Digits.of(9, id);
        return HOST + String.join("/", kind, digits.substring(0, 3), digits.substring(3, 6), digits.substring(6)) + "/";
    }
}
