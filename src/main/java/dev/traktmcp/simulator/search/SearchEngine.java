package dev.traktmcp.simulator.search;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.PublicList;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds movies, shows, episodes, people and lists by text. Safe for use by several threads. */
public final class SearchEngine {
    /** @param type {@code movie}, {@code show}, {@code episode}, {@code person} or {@code list} */
    public record Found(String type, Object item) {}

    private record Ranked(Found found, int distance, double relevance, long votes, long number) {}

    private final SearchRanking ranking;
    private final Lazy<Title> movies;
    private final Lazy<Title> shows;
    private final Lazy<Item> episodes;
    private final Lazy<CataloguePerson> people;
    private final Lazy<PublicList> lists;

    public SearchEngine(Catalogue catalogue, SearchRanking ranking) {
        this.ranking = ranking;
        movies = new Lazy<>(() -> titles(catalogue, Type.MOVIE));
        shows = new Lazy<>(() -> titles(catalogue, Type.SHOW));
        // These make every season of the catalogue.
        episodes = new Lazy<>(() -> catalogue.titles(Type.SHOW).flatMap(SearchEngine::episodes));
        people = new Lazy<>(() -> catalogue.people().stream()
                .map(person -> new Document<>(person, List.of(person.name()), null, 0, person.trakt())));
        lists = new Lazy<>(() -> catalogue.lists().stream()
                .map(list -> new Document<>(list, List.of(list.name(), list.description()), null, list.likes(),
                        list.trakt())));
    }

    /** An index that is built at its first use. */
    private static final class Lazy<T> {
        private final Supplier<Stream<Document<T>>> documents;
        private SearchIndex<T> index;

        private Lazy(Supplier<Stream<Document<T>>> documents) {
            this.documents = documents;
        }

        private synchronized SearchIndex<T> get() {
            if (index == null) {
                index = new SearchIndex<>(documents.get().toList());
            }
            return index;
        }
    }

    /** "Get text query results": the best first; empty when the query cannot be parsed. */
    public List<Found> text(List<String> types, String text, Predicate<Title> filter) {
        Query query = Query.parse(text);
        List<Ranked> ranked = new ArrayList<>();
        for (String type : types) {
            switch (type) {
                case "movie" -> ranked.addAll(titles("movie", movies.get(), query, filter));
                case "show" -> ranked.addAll(titles("show", shows.get(), query, filter));
                case "episode" -> ranked.addAll(ranked(type, episodes.get(), query, item -> filter.test(item.title())));
                case "person" -> ranked.addAll(ranked(type, people.get(), query, _ -> true));
                case "list" -> ranked.addAll(ranked(type, lists.get(), query, _ -> true));
                default -> {}
            }
        }
        Comparator<Ranked> order = ranking == SearchRanking.BM25
                ? Comparator.comparingDouble((Ranked one) -> -one.relevance()).thenComparingLong(Ranked::number)
                : Comparator.comparingInt(Ranked::distance).thenComparingLong(one -> -one.votes());
        return ranked.stream().sorted(order).map(Ranked::found).toList();
    }

    /** Titles with exactly this name, most votes first. */
    public List<Found> exact(List<String> types, String name, Predicate<Title> filter) {
        return Stream.of(movies, shows)
                .flatMap(index -> index.get().named(name).stream())
                .filter(title -> types.contains(title.type().singular()))
                .filter(filter)
                .sorted(Comparator.comparingLong((Title title) -> -title.facts().votes()))
                .map(title -> new Found(title.type().singular(), title))
                .toList();
    }

    private List<Ranked> titles(String type, SearchIndex<Title> index, Query query, Predicate<Title> filter) {
        return ranked(type, index, query, title -> filter.test(title) && !title.facts().exactOnly());
    }

    private <T> List<Ranked> ranked(String type, SearchIndex<T> index, Query query, Predicate<T> filter) {
        return index.search(query, ranking).stream()
                .filter(hit -> filter.test(hit.item()))
                .map(hit -> new Ranked(new Found(type, hit.item()), hit.distance(), hit.relevance(), hit.votes(),
                        hit.number()))
                .toList();
    }

    private static Stream<Document<Title>> titles(Catalogue catalogue, Type type) {
        return catalogue.titles(type).map(title -> {
            List<String> texts = new ArrayList<>();
            texts.add(title.name());
            if (title.facts().originalTitle() != null) {
                texts.add(title.facts().originalTitle());
            }
            texts.addAll(title.facts().aliases());
            return new Document<>(title, texts, title.year(), title.facts().votes(), title.ids().trakt());
        });
    }

    private static Stream<Document<Item>> episodes(Title show) {
        return show.seasons().stream()
                .flatMap(season -> season.episodes().stream())
                .filter(CatalogueEpisode::named)
                .map(episode -> new Document<>(Item.of(show, episode), List.of(episode.title(), show.name()),
                        show.year(), show.facts().votes(), episode.trakt()));
    }
}
