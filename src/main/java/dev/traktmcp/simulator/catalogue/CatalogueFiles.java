package dev.traktmcp.simulator.catalogue;

import dev.traktmcp.simulator.json.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Reads catalogues from JSON lines: the built-in one from resources, others from plain or gzipped files. */
final class CatalogueFiles {
    private static final long MADE_UP_EPISODES = 900_000_000;

    private CatalogueFiles() {}

    static Catalogue builtIn(Clock clock) {
        Numbering numbering = new Numbering(1);
        TitleReader reader = new TitleReader(today(clock), numbering, true);
        InputStream index = CatalogueFiles.class.getResourceAsStream("/" + TitleIndex.FILE);
        List<Title> titles = index == null ? whole(reader) : TitleIndex.read(index, reader, numbering);
        return new Catalogue(titles, CatalogueFiles::others, numbering);
    }

    /** All titles of the built-in catalogue, read at once. */
    static List<Title> whole(TitleReader reader) {
        List<Title> titles = new ArrayList<>();
        JsonLines.read(resource("movies.jsonl"), line -> titles.add(reader.read(line, null)));
        JsonLines.read(resource("shows.jsonl"), line -> titles.add(reader.read(line, null)));
        return titles;
    }

    private static Catalogue.Others others(Catalogue titles) {
        List<PublicList> lists = new ArrayList<>();
        JsonLines.read(resource("lists.jsonl"), line -> lists.add(list(line, titles)));
        List<CataloguePerson> people = new ArrayList<>();
        List<CatalogueCredit> credits = new ArrayList<>();
        JsonLines.read(resource("people.jsonl"), line -> {
            CataloguePerson person = person(line);
            people.add(person);
            line.path("credits").forEach(credit -> credits.add(credit(person, credit, titles)));
        });
        return new Catalogue.Others(people, lists, credits);
    }

    static Catalogue load(Path folder, Clock clock, boolean curatedAliases) {
        Map<String, JsonNode> structures = new HashMap<>();
        JsonLines.read(file(folder, "episodes.jsonl"), line -> structures.put(line.path("key").asString(), line));
        Numbering numbering = new Numbering(MADE_UP_EPISODES);
        TitleReader reader = new TitleReader(today(clock), numbering, curatedAliases);
        List<Title> titles = new ArrayList<>();
        JsonLines.read(file(folder, "titles.jsonl"),
                line -> titles.add(reader.read(line, structures.get(line.path("key").asString()))));
        return new Catalogue(titles, _ -> Catalogue.Others.NONE, numbering);
    }

    private static CataloguePerson person(JsonNode line) {
        JsonNode ids = line.path("ids");
        return new CataloguePerson(
                ids.path("trakt").longValue(),
                ids.path("slug").asString(),
                ids.path("imdb").asString(null),
                ids.hasNonNull("tmdb") ? Long.valueOf(ids.path("tmdb").longValue()) : null,
                line.path("name").asString(),
                line.path("biography").asString(null),
                line.path("birthday").asString(null),
                line.path("death").asString(null),
                line.path("birthplace").asString(null),
                line.path("known_for_department").asString(null));
    }

    private static CatalogueCredit credit(CataloguePerson person, JsonNode line, Catalogue catalogue) {
        Type type = line.has("movie") ? Type.MOVIE : Type.SHOW;
        return new CatalogueCredit(
                person,
                catalogue.by(type, "slug", line.path(type.singular()).asString()).orElseThrow(),
                line.path("character").asString(null),
                line.path("department").asString(null),
                line.path("job").asString(null),
                line.hasNonNull("episodes") ? Integer.valueOf(line.path("episodes").asInt()) : null);
    }

    private static PublicList list(JsonNode line, Catalogue catalogue) {
        List<Title> items = new ArrayList<>();
        line.path("movies").forEach(id -> items.add(catalogue.by(Type.MOVIE, "slug", id.asString()).orElseThrow()));
        line.path("shows").forEach(id -> items.add(catalogue.by(Type.SHOW, "slug", id.asString()).orElseThrow()));
        return new PublicList(
                line.path("ids").path("trakt").longValue(),
                line.path("ids").path("slug").asString(),
                line.path("name").asString(),
                line.path("description").asString(null),
                line.path("owner").asString(),
                line.path("likes").asInt(0),
                items);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static InputStream resource(String name) {
        return CatalogueFiles.class.getResourceAsStream("/simulator/" + name);
    }

    /** Opens the gzipped file or the plain one. */
    private static InputStream file(Path folder, String name) {
        Path zipped = folder.resolve(name + ".gz");
        try {
            return Files.exists(zipped)
                    ? new GZIPInputStream(Files.newInputStream(zipped), 1 << 16)
                    : Files.newInputStream(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue in " + folder, e);
        }
    }
}
