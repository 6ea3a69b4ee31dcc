package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.trakt.model.Media;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A movie or show that a search found.
 *
 * @param otherNames names under which Trakt lists it, besides its title and original title
 * @param hidden whether the search found it though none of its names shows why
 */
record TitleHit(Media media, List<String> otherNames, boolean hidden) {
    // "Shameless (US)", "Kingdom (2019)": Trakt's suffix is not part of the name.
    private static final Pattern TAG = Pattern.compile("\\s*\\((?:[A-Z]{2}|\\d{4})\\)$");

    Match match(Interpretation reading) {
        Scrap scrap = reading.scrap();
        Match own = hidden && scrap == Scrap.NONE ? Match.HIDDEN : Match.NONE;
        own = names().map(name -> scrap.match(reading, name)).reduce(own, Match::better);
        return (scrap.knowsOtherNames() ? otherNames : List.<String>of()).stream()
                .map(name -> scrap.match(reading, name).alias())
                .reduce(own, Match::better);
    }

    /** The best match with its own names, even for a scrap. */
    Match likeness(Interpretation reading) {
        return names().map(name -> Match.of(reading, name)).reduce(Match.NONE, Match::better);
    }

    /** Whether each word occurs in its names, perhaps as part of a longer one or with a typing error. */
    boolean shows(Interpretation reading) {
        return names().map(NormalizedName::of).anyMatch(named -> reading.folded().bare().stream()
                .allMatch(said -> named.bare().stream().anyMatch(word -> begins(word, said))));
    }

    /** Whether none of the words occurs in its names. */
    boolean hides(Interpretation reading) {
        return names().map(NormalizedName::of).flatMap(named -> named.bare().stream())
                .noneMatch(word -> reading.folded().bare().stream().anyMatch(said -> begins(word, said)));
    }

    private static boolean begins(String word, String said) {
        return word.startsWith(said) || EditDistance.alike(said, word);
    }

    /** The share of words that the query and the title have in common, 0 to 1. */
    double resemblance(Interpretation reading) {
        List<String> said = reading.folded().bare();
        return names().map(name -> NormalizedName.of(name).bare()).mapToDouble(named -> {
            long common = named.stream()
                    .filter(word -> said.stream().anyMatch(other -> EditDistance.alike(word, other)))
                    .count();
            return 2.0 * Math.min(common, said.size()) / (named.size() + said.size());
        }).max().orElse(0);
    }

    private Stream<String> names() {
        return Stream.of(media.title(), untagged(media.title()), media.originalTitle())
                .filter(Objects::nonNull)
                .distinct();
    }

    boolean sameAs(TitleHit other) {
        return media.typedId().equals(other.media.typedId());
    }

    private static @Nullable String untagged(String title) {
        return title == null ? null : TAG.matcher(title).replaceFirst("");
    }
}
