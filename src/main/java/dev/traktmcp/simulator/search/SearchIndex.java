package dev.traktmcp.simulator.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An inverted index over documents of one type. */
final class SearchIndex<T> {
    /** @param distance 0 when every word matched as it was given */
    record Hit<T>(T item, int distance, double relevance, long votes, long number) {}

    private static final int MISSED = Byte.MAX_VALUE;
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<Document<T>> documents;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<List<String>> words = new ArrayList<>();
    private final Map<String, List<T>> byFoldedName = new HashMap<>();
    private final double meanLength;

    SearchIndex(List<Document<T>> documents) {
        this.documents = documents;
        for (int number = 0; number < documents.size(); number++) {
            Document<T> document = documents.get(number);
            List<String> own = document.texts().stream().flatMap(text -> Words.of(text).stream()).toList();
            for (String word : own) {
                vocabulary.add(word, number);
            }
            words.add(own);
            byFoldedName.computeIfAbsent(Words.folded(document.texts().getFirst()), _ -> new ArrayList<>())
                    .add(document.item());
        }
        meanLength = Math.max(1, words.stream().mapToInt(List::size).average().orElse(1));
    }

    List<T> named(String name) {
        return byFoldedName.getOrDefault(Words.folded(name), List.of());
    }

    List<Hit<T>> search(Query query, SearchRanking ranking) {
        if (query.broken() || query.words().isEmpty()) {
            return List.of();
        }
        return switch (ranking) {
            case NO_TYPOS -> all(query, 0, false);
            case BM25 -> any(query);
            case TYPESENSE -> {
                List<Hit<T>> hits = List.of();
                for (int typos = 0; typos <= 2 && hits.isEmpty(); typos++) {
                    hits = all(query, typos, true);
                }
                yield hits.isEmpty() ? respaced(query) : hits;
            }
        };
    }

    /** The documents that match every word, nearest first, then by votes. */
    private List<Hit<T>> all(Query query, int typos, boolean prefix) {
        int[] distances = new int[documents.size()];
        List<Query.Word> wanted = query.words();
        for (int position = 0; position < wanted.size(); position++) {
            Query.Word word = wanted.get(position);
            byte[] own = new byte[documents.size()];
            Arrays.fill(own, (byte) MISSED);
            if (typos > 0 && word.wild() == Query.Wild.NONE) {
                mark(own, vocabulary.near(word.text(), typos), 2);
            }
            switch (word.wild()) {
                case REST -> mark(own, vocabulary.startingWith(word.text()), 0);
                case ONE -> mark(own, vocabulary.oneMore(word.text()), 0);
                case NONE -> {
                    if (prefix && position == wanted.size() - 1) {
                        mark(own, vocabulary.startingWith(word.text()), 1);
                    }
                    mark(own, vocabulary.exactly(word.text()), 0);
                    if (wanted.size() > 1) {
                        mark(own, ofYear(word.text()), 0);
                    }
                }
            }
            for (int document = 0; document < own.length; document++) {
                distances[document] = Math.min(MISSED, distances[document] + own[document]);
            }
        }
        query.excluded().forEach(word -> vocabulary.exactly(word).forEach(document -> distances[document] = MISSED));
        return sorted(distances, document -> 0.0);
    }

    private IntStream ofYear(String word) {
        if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
            return IntStream.empty();
        }
        int year = Integer.parseInt(word);
        return IntStream.range(0, documents.size())
                .filter(document -> Integer.valueOf(year).equals(documents.get(document).year()));
    }

    /** Finds "faceoff" for "face off" and the reverse, when nothing else was found. */
    private List<Hit<T>> respaced(Query query) {
        List<String> plain = query.plain();
        List<List<String>> attempts = new ArrayList<>();
        for (int at = 0; at < plain.size(); at++) {
            String word = plain.get(at);
            for (int cut = 1; cut < word.length(); cut++) {
                if (vocabulary.knows(word.substring(0, cut)) && vocabulary.knows(word.substring(cut))) {
                    attempts.add(replaced(plain, at, 1, List.of(word.substring(0, cut), word.substring(cut))));
                }
            }
            if (at + 1 < plain.size() && vocabulary.knows(word + plain.get(at + 1))) {
                attempts.add(replaced(plain, at, 2, List.of(word + plain.get(at + 1))));
            }
        }
        return attempts.stream()
                .map(attempt -> all(new Query(Query.of(attempt).words(), query.excluded(), false), 0, false))
                .filter(hits -> !hits.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> replaced(List<String> words, int at, int count, List<String> by) {
        List<String> result = new ArrayList<>(words.subList(0, at));
        result.addAll(by);
        result.addAll(words.subList(at + count, words.size()));
        return result;
    }

    /** BM25 over any of the words. Ties are sorted by id, so that votes stay hidden. */
    private List<Hit<T>> any(Query query) {
        int[] distances = new int[documents.size()];
        Arrays.fill(distances, MISSED);
        double[] relevance = new double[documents.size()];
        for (String word : query.plain()) {
            int frequency = vocabulary.frequency(word);
            double idf = Math.log(1 + (documents.size() - frequency + 0.5) / (frequency + 0.5));
            vocabulary.exactly(word).forEach(document -> {
                long times = words.get(document).stream().filter(word::equals).count();
                double length = 1 - B + B * words.get(document).size() / meanLength;
                relevance[document] += idf * times * (K1 + 1) / (times + K1 * length);
                distances[document] = 0;
            });
        }
        query.excluded().forEach(word -> vocabulary.exactly(word).forEach(document -> distances[document] = MISSED));
        return sorted(distances, document -> relevance[document]).stream()
                .sorted(Comparator.comparingDouble((Hit<T> hit) -> -hit.relevance()).thenComparingLong(Hit::number))
                .toList();
    }

    private List<Hit<T>> sorted(int[] distances, Function<Integer, Double> relevance) {
        return IntStream.range(0, distances.length)
                .filter(document -> distances[document] < MISSED)
                .mapToObj(at -> {
                    Document<T> document = documents.get(at);
                    return new Hit<>(document.item(), distances[at], relevance.apply(at), document.votes(),
                            document.number());
                })
                .sorted(Comparator.comparingInt((Hit<T> hit) -> hit.distance())
                        .thenComparingLong(hit -> -hit.votes())
                        .thenComparingLong(Hit::number))
                .toList();
    }

    private static void mark(byte[] distances, IntStream documents, int distance) {
        documents.forEach(document -> distances[document] = (byte) Math.min(distances[document], distance));
    }
}
