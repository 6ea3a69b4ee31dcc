package dev.traktmcp.tools.lists;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.FilterArguments;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.narrowing.Narrower;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of the titles that are put on a list.
 *
 * @param onlyIf as it was said; null for all
 */
record ListWish(TitleFilter filter, @Nullable String onlyIf) {
    private record Filters(
            @Nullable List<String> genres, @Nullable List<String> languages,
            @Nullable Integer maxRuntime) implements FilterArguments {
        @Override
        public @Nullable Integer year() {
            return null;
        }

        @Override
        public @Nullable Integer yearTo() {
            return null;
        }
    }

    static ListWish of(AddToList.Input in, Trakt trakt) {
        OnlyIf.of(in.onlyIf()); // refused before anything is read
        return new ListWish(TitleFilter.of(new Filters(in.genres(), in.languages(), in.maxRuntime()), trakt),
                in.onlyIf());
    }

    /** Whether a list has to be read with the details of its titles. */
    boolean needsDetails() {
        return !filter.isEmpty() || OnlyIf.needsDetails(onlyIf);
    }

    boolean isAny() {
        return filter.isEmpty() && onlyIf == null;
    }

    /** Of all on a list, what fits; {@code unknown} notes what fails only as its length is not known. */
    List<Subject> fitting(List<Subject> all, NotKnown unknown, Trakt trakt) {
        Map<String, Predicate<Subject>> filters = new LinkedHashMap<>(filter.byName());
        filters.put("only_if", OnlyIf.filter(onlyIf, trakt));
        return all.stream().filter(subject -> unknown.fits(subject, filters)).toList();
    }

    /** Why a title that was named is left out. */
    Optional<String> obstacle(Subject subject) {
        Integer minutes = NotKnown.minutes(subject);
        for (Map.Entry<String, Predicate<Subject>> one : filter.byName().entrySet()) {
            if (!one.getValue().test(subject)) {
                return Optional.of(one.getKey().equals("filters") ? "it is not what was asked for" + filter.words()
                        : minutes == null ? "Trakt does not say how long it is" : "it lasts " + minutes + " minutes");
            }
        }
        return Optional.empty();
    }

    /** Why nothing was changed, where nothing fits. */
    String nothing(String place) {
        String also = OnlyIf.argument(onlyIf);
        return filter.isEmpty() ? OnlyIf.nothing(onlyIf, "on " + place)
                : "Nothing on " + place + " fits" + filter.words().replaceFirst("\\)$", also == null ? ")"
                        : "; " + also + ")") + ", so nothing was changed.";
    }

    /**
     * As the data of a reply names it; null for all.
     *
     * @param of how many there are on that list, of which some do not fit; null where all do, or some are named
     */
    @Nullable
    Map<String, Object> data(NotKnown unknown, @Nullable Integer of) {
        return filter.named(null, "only_if", OnlyIf.argument(onlyIf), "of", of, "unknown", unknown.data());
    }

    /** Lines about what may fit, and what was not looked for, each after a line break. */
    String remarks(NotKnown unknown, boolean any) {
        String narrower = Narrower.words(filter.narrower());
        return (any ? unknown.text() : unknown.alone()) + (narrower.isEmpty() ? "" : "\n" + narrower);
    }
}
