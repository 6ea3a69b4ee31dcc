package dev.traktmcp.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;

/**
 * Where the members of an object stand in a text that is valid JSON, as the parser tells.
 *
 * @param root null where the text has no object
 * @param servers null where the root has no such member
 */
record JsonPlaces(@Nullable Members root, @Nullable Members servers) {
    /** A member: where its name begins and its value ends. */
    record Place(String name, int start, int end) {}

    /** An object: where its braces are, and what is between them. */
    record Members(int open, int close, List<Place> all) {
        boolean isEmpty() {
            return all.isEmpty();
        }

        Place last() {
            return all.getLast();
        }

        Optional<Place> place(String name) {
            return all.stream().filter(member -> member.name().equals(name)).findFirst();
        }
    }

    static JsonPlaces in(String text, ObjectMapper mapper, String servers) {
        int mark = text.length() - Format.body(text).length();
        try (JsonParser parser = mapper.createParser(Format.body(text))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new JsonPlaces(null, null);
            }
            List<Members> wanted = new ArrayList<>();
            Members root = members(parser, mark, servers, wanted);
            return new JsonPlaces(root, wanted.isEmpty() ? null : wanted.getFirst());
        }
    }

    private static Members members(JsonParser parser, int mark, @Nullable String servers, List<Members> wanted) {
        int open = start(parser, mark);
        List<Place> all = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int start = start(parser, mark);
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals(servers)) {
                wanted.add(members(parser, mark, null, wanted));
            } else {
                parser.skipChildren();
            }
            parser.finishToken();
            all.add(new Place(name, start, (int) parser.currentLocation().getCharOffset() + mark));
        }
        return new Members(open, start(parser, mark), all);
    }

    private static int start(JsonParser parser, int mark) {
        return (int) parser.currentTokenLocation().getCharOffset() + mark;
    }

    /** The first comma outside comments between two places that have no value between them; -1 where there is none. */
    static int comma(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? to : end;
            } else if (text.startsWith("/*", i)) {
                i = text.indexOf("*/", i + 2) + 1;
            } else if (text.charAt(i) == ',') {
                return i;
            }
        }
        return -1;
    }
}
