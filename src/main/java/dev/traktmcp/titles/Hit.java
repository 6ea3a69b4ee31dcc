package dev.traktmcp.titles;

import dev.traktmcp.trakt.model.Media;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A movie or show that a search brought up.
 *
 * @param otherNames names that Trakt is known to list it under, beside its title and original title
 */
record Hit(Media media, List<String> otherNames) {
    // "Shameless (US)", "Kingdom (2019)": what Trakt puts behind a name is not part of it.
    private static final Pattern TAG = Pattern.compile("\\s*\\((?:[A-Z]{2}|\\d{4})\\)$");

    Match match(Reading reading) {
        Match own = names().map(name -> Match.of(reading, name)).reduce(Match.NONE, Match::better);
        return otherNames.stream().map(name -> Match.of(reading, name).alias()).reduce(own, Match::better);
    }

    /** Whether each word that was said can be seen in its names, perhaps longer or with a slip. */
    boolean shows(Reading reading) {
        return names().map(Folding::of).anyMatch(named -> reading.folded().bare().stream()
                .allMatch(said -> named.bare().stream().anyMatch(word -> word.startsWith(said) || Edits.slip(said, word))));
    }

    private Stream<String> names() {
        return Stream.of(media.title(), untagged(media.title()), media.originalTitle()).filter(Objects::nonNull).distinct();
    }

    boolean sameAs(Hit other) {
        return media.typedId().equals(other.media.typedId());
    }

    private static String untagged(String title) {
        return title == null ? null : TAG.matcher(title).replaceFirst("");
    }
}
