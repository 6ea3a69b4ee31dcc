package dev.traktmcp.simulator.catalogue;

import dev.traktmcp.simulator.json.JsonLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Titles and overviews in other languages, from the sandbox's own file, read at first use. */
public final class Translations {
    private volatile List<ObjectNode> all;

    private List<ObjectNode> all() {
        if (all == null) { // two may both read them
            List<ObjectNode> read = new ArrayList<>();
            JsonLines.read(Translations.class.getResourceAsStream("/simulator/translations.jsonl"),
                    line -> read.add((ObjectNode) line));
            all = List.copyOf(read);
        }
        return all;
    }

    /**
     * As Trakt sends them.
     *
     * @param language two letters, or null for all
     */
    public Stream<JsonNode> of(Item item, String language) {
        String about = item.title().type().singular() + ":" + item.title().ids().slug() + place(item);
        return all().stream()
                .filter(line -> line.path("about").asString("").equals(about))
                .filter(line -> language == null || line.path("language").asString("").equals(language))
                .map(line -> line.deepCopy().without("about"));
    }

    private static String place(Item item) {
        return item.season() != null ? " S" + item.season().number()
                : item.episode() != null ? " S" + item.episode().season() + "E" + item.episode().number() : "";
    }
}
