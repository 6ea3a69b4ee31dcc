package dev.traktmcp.simulator.catalogue;

import dev.traktmcp.simulator.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The built-in titles by what every request may ask for, so that a sandbox does not read a hundred titles to answer
 * about one. The build writes it: for each title a line that says where its JSON is and, in the columns of {@link
 * #line}, what does not depend on the day. The rest is read from that JSON at first use.
 */
final class TitleIndex {
    static final String FILE = "simulator/titles.tsv";

    private static final List<String> SOURCES = List.of("movies.jsonl", "shows.jsonl");

    private TitleIndex() {}

    /** @param folder where the file goes: that of the classes */
    static void write(Path folder) throws IOException {
        TitleReader reader = new TitleReader(CatalogueFiles.today(Clock.systemUTC()), new Numbering(1), true);
        StringBuilder index = new StringBuilder();
        for (int source = 0; source < SOURCES.size(); source++) {
            byte[] text = bytes(source);
            for (int start = 0, end; start < text.length; start = end + 1) {
                end = start;
                while (end < text.length && text[end] != '\n') {
                    end++;
                }
                JsonNode json = JsonTree.read(text, start, end - start);
                Title title = reader.read(json, null);
                boolean known = json.hasNonNull("year"); // else its year and slug depend on the day
                index.append(source).append('\t').append(start).append('\t').append(end - start).append('\t');
                index.append(known ? "known" : "").append('\t').append(known ? line(title, reader.plans(json)) : "\n");
            }
        }
        Files.writeString(folder.resolve(FILE), index);
    }

    private static String line(Title title, List<SeasonPlan> plans) {
        CatalogueIds ids = title.ids();
        StringBuilder line = new StringBuilder();
        for (Object column : new Object[] {ids.trakt(), ids.slug(), ids.imdb(), ids.tmdb(), ids.tvdb(), title.name(),
            title.year(), plans.size(), plans.stream().mapToLong(SeasonPlan::count).sum(),
            began(title)}) {
            line.append(column == null ? "" : column).append('\t');
        }
        return line.append('\n').toString();
    }

    /** In seconds since 1970. */
    private static Long began(Title title) {
        Instant began = title.type() == Type.SHOW ? title.firstAired() : null;
        return began == null ? null : (Long) began.getEpochSecond();
    }

    static List<Title> read(InputStream index, TitleReader reader, Numbering numbering) {
        Columns columns = new Columns(bytes(index));
        List<Supplier<byte[]>> sources = List.of(new Source(0), new Source(1));
        List<Title> titles = new ArrayList<>();
        while (columns.hasLine()) {
            titles.add(title(columns, sources, reader, numbering));
            columns.endLine();
        }
        return titles;
    }

    private static Title title(
            Columns columns, List<Supplier<byte[]>> sources, TitleReader reader, Numbering numbering) {
        int source = (int) columns.number();
        int start = (int) columns.number();
        int length = (int) columns.number();
        Supplier<JsonNode> json = () -> JsonTree.read(sources.get(source).get(), start, length);
        if (columns.optional() == null) {
            return reader.read(json.get(), null);
        }
        CatalogueIds ids = new CatalogueIds(columns.number(), columns.text(), columns.optional(), columns.large(),
                columns.large());
        String name = columns.text();
        Integer year = (int) columns.number();
        long seasons = columns.number();
        long episodes = columns.number();
        Type type = source == 0 ? Type.MOVIE : Type.SHOW;
        Supplier<Facts> facts = () -> reader.facts(json.get(), type, year);
        if (seasons == 0) {
            columns.text();
            return new Title(type, ids, name, year, facts, _ -> List.of());
        }
        Long began = columns.large();
        Numbering.Range range = numbering.reserve(seasons, episodes);
        Title show = new Title(type, ids, name, year, began == null ? null : Instant.ofEpochSecond(began), facts,
                known -> Numbering.layOut(reader.plans(json.get()), range, known));
        numbering.assign(range, show);
        return show;
    }

    /** A file of titles, read at first use. */
    private static final class Source implements Supplier<byte[]> {
        private final int number;
        private volatile byte[] bytes;

        Source(int number) {
            this.number = number;
        }

        @Override
        public byte[] get() {
            if (bytes == null) {
                bytes = bytes(number);
            }
            return bytes;
        }
    }

    private static byte[] bytes(int source) {
        return bytes(CatalogueFiles.resource(SOURCES.get(source)));
    }

    private static byte[] bytes(InputStream source) {
        try (source) {
            return source.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads columns one after the other; each ends with a tab. */
    private static final class Columns {
        private final byte[] text;
        private int at;

        Columns(byte[] text) {
            this.text = text;
        }

        boolean hasLine() {
            return at < text.length;
        }

        void endLine() {
            at++;
        }

        String text() {
            int start = at;
            while (text[at] != '\t') {
                at++;
            }
            return new String(text, start, at++ - start, StandardCharsets.UTF_8);
        }

        String optional() {
            String column = text();
            return column.isEmpty() ? null : column;
        }

        Long large() {
            String column = optional();
            return column == null ? null : Long.valueOf(column);
        }

        long number() {
            return Long.parseLong(text());
        }
    }
}
