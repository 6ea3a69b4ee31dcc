package dev.traktmcp.simulator.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads catalogues from JSON lines: the built-in one from resources, others from plain or gzipped files. */
final class CatalogueFiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MADE_UP_EPISODES = 900_000_000;

    private CatalogueFiles() {}

    static Catalogue builtIn(Clock clock) {
        List<Title> titles = new ArrayList<>();
        Numbering numbering = new Numbering(1);
        TitleReader reader = new TitleReader(today(clock), numbering, true);
        eachLine(resource("movies.jsonl"), line -> titles.add(reader.read(line, null)));
        eachLine(resource("shows.jsonl"), line -> titles.add(reader.read(line, null)));
        List<CataloguePerson> people = new ArrayList<>();
        eachLine(resource("people.jsonl"), line -> people.add(person(line)));
        Catalogue plain = new Catalogue(titles, people, List.of(), List.of(), numbering);
        List<PublicList> lists = new ArrayList<>();
        eachLine(resource("lists.jsonl"), line -> lists.add(list(line, plain)));
        List<CatalogueCredit> credits = new ArrayList<>();
        eachLine(resource("people.jsonl"), line -> line.path("credits")
                .forEach(credit -> credits
                        .add(credit(plain.person(line.at("/ids/slug").asString()).orElseThrow(), credit, plain))));
        return new Catalogue(titles, people, lists, credits, numbering);
    }

    static Catalogue load(Path folder, Clock clock, boolean curatedAliases) {
        Map<String, JsonNode> structures = new HashMap<>();
        eachLine(file(folder, "episodes.jsonl"), line -> structures.put(line.path("key").asString(), line));
        Numbering numbering = new Numbering(MADE_UP_EPISODES);
        TitleReader reader = new TitleReader(today(clock), numbering, curatedAliases);
        List<Title> titles = new ArrayList<>();
        eachLine(file(folder, "titles.jsonl"),
                line -> titles.add(reader.read(line, structures.get(line.path("key").asString()))));
        return new Catalogue(titles, List.of(), List.of(), List.of(), numbering);
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

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static InputStream resource(String name) {
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

    private static void eachLine(InputStream source, Consumer<JsonNode> reader) {
        try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> reader.accept(JSON.readTree(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
