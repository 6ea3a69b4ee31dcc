package dev.traktmcp.simulator.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All titles, people and lists, by any of their ids. Trakt ids are unique only within a type: movie 1 is not show 1.
 * It may read people and lists at first use, when it also sorts titles by what is asked for. Safe for use by several
 * threads: two may both read people and lists, which come out the same.
 */
public final class Catalogue {
    private final List<Title> titles;
    private final Supplier<Others> others;
    private volatile Others read;
    private final Numbering numbering;
    private final Map<Type, Map<String, Map<String, Title>>> byId = new EnumMap<>(Type.class);
    private final Map<Type, Map<String, List<Title>>> byName = new ConcurrentHashMap<>();

    /** What there is besides titles. */
    record Others(List<CataloguePerson> people, List<PublicList> lists, List<CatalogueCredit> credits) {
        static final Others NONE = new Others(List.of(), List.of(), List.of());

        Others {
            people = List.copyOf(people);
            lists = List.copyOf(lists);
            credits = List.copyOf(credits);
        }
    }

    /** @param others read at first use, when the catalogue has its titles */
    Catalogue(List<Title> titles, Function<Catalogue, Others> others, Numbering numbering) {
        this.titles = List.copyOf(titles);
        this.others = () -> others.apply(this);
        this.numbering = numbering;
        for (Type type : Type.values()) {
            byId.put(type, new ConcurrentHashMap<>());
        }
    }

    /** The sandbox's own titles. The titles that run "now" run around the given clock. */
    public static Catalogue builtIn(Clock clock) {
        return CatalogueFiles.builtIn(clock);
    }

    /** Writes what makes {@link #builtIn} quick; the build does it once. */
    public static void prepare(Path classes) throws IOException {
        TitleIndex.write(classes);
    }

    /** Reads {@code titles.jsonl} and {@code episodes.jsonl} of a folder, each plain or gzipped ({@code .gz}). */
    public static Catalogue load(Path folder, Clock clock) {
        return CatalogueFiles.load(folder, clock, true);
    }

    /** The same without the hand-written aliases, to measure how much search owes to them. */
    public static Catalogue loadWithoutCuratedAliases(Path folder, Clock clock) {
        return CatalogueFiles.load(folder, clock, false);
    }

    public Stream<Title> titles(Type type) {
        return titles.stream().filter(title -> title.type() == type);
    }

    public List<CataloguePerson> people() {
        return others().people();
    }

    public List<PublicList> lists() {
        return others().lists();
    }

    /** All credits, the better known people first. */
    public List<CatalogueCredit> credits() {
        return others().credits();
    }

    /** Finds a person by what paths accept: Trakt id, slug or IMDb id. */
    public Optional<CataloguePerson> person(String id) {
        return people().stream()
                .filter(one -> id.equals(String.valueOf(one.trakt())) || id.equals(one.slug()) || id.equals(one.imdb()))
                .findFirst();
    }

    /** Finds a title by what paths accept: Trakt id, slug or IMDb id. */
    public Optional<Title> find(Type type, String id) {
        return byTrakt(type, id).or(() -> by(type, "slug", id)).or(() -> by(type, "imdb", id));
    }

    public Optional<Title> byTrakt(Type type, Object id) {
        return by(type, "trakt", id);
    }

    /** @param kind {@code trakt}, {@code slug}, {@code imdb}, {@code tmdb} or {@code tvdb} */
    public Optional<Title> by(Type type, String kind, Object id) {
        return !CatalogueIds.KINDS.contains(kind) ? Optional.empty()
                : Optional.ofNullable(byId.get(type).computeIfAbsent(kind, _ -> sorted(type, kind))
                        .get(String.valueOf(id)));
    }

    /** Finds a title by its exact name, ignoring case; without a year, the newest. */
    public Optional<Title> byName(Type type, String name, Integer year) {
        return byName.computeIfAbsent(type, this::named).getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(title -> year == null || year.equals(title.year()))
                .max(Comparator.comparingInt(title -> title.year() == null ? 0 : title.year()));
    }

    public Optional<Item> season(long trakt) {
        return numbering.season(trakt);
    }

    public Optional<Item> episode(long trakt) {
        return numbering.episode(trakt);
    }

    /** Slow: it walks through all episodes. */
    public Optional<Item> episodeByImdb(String imdb) {
        return titles(Type.SHOW)
                .flatMap(show -> show.seasons().stream()
                        .flatMap(season -> season.episodes().stream())
                        .filter(episode -> imdb.equals(episode.imdb()))
                        .map(episode -> Item.of(show, episode)))
                .findFirst();
    }

    private Others others() {
        if (read == null) {
            read = others.get();
        }
        return read;
    }

    private Map<String, Title> sorted(Type type, String kind) {
        Map<String, Title> sorted = new HashMap<>();
        titles(type).forEach(title -> {
            Object id = title.ids().of(kind);
            if (id != null) {
                sorted.putIfAbsent(id.toString(), title);
            }
        });
        return sorted;
    }

    private Map<String, List<Title>> named(Type type) {
        Map<String, List<Title>> named = new HashMap<>();
        titles(type).forEach(title -> named
                .computeIfAbsent(title.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(title));
        return named;
    }
}
