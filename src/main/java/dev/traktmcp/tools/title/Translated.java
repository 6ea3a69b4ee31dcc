package dev.traktmcp.tools.title;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.titles.Translation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title in the language of the person; a part is null where Trakt has it in English only.
 *
 * @param language two letters
 */
record Translated(String language, @Nullable String title, @Nullable String overview, @Nullable String tagline) {
    /** The language of Trakt's own texts. */
    static final String TRAKTS = "en";

    /** The variant of the person's country, else that of the language's own, else any; empty without one. */
    static Optional<Translated> of(Subject subject, String language, @Nullable String country, List<Translation> sent) {
        return variant(sent, country).or(() -> variant(sent, language)).or(() -> sent.stream().findFirst())
                .map(one -> new Translated(language, own(one.title(), subject), blankToNull(one.overview()),
                        blankToNull(one.tagline())))
                .filter(one -> one.title() != null || one.overview() != null);
    }

    private static Optional<Translation> variant(List<Translation> sent, @Nullable String country) {
        return sent.stream().filter(one -> one.country() != null && one.country().equalsIgnoreCase(country))
                .findFirst();
    }

    /** Null for the title that it has already. */
    private static @Nullable String own(@Nullable String title, Subject subject) {
        String known = subject.episode() != null ? subject.episode().title() : subject.media().title();
        return title == null || title.isBlank() || title.equals(known) || subject.episode() != null
                && Episode.own(title) == null ? null : title;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Of a title whose overview is not to be told: the title alone, if that is another one. */
    static @Nullable Translated titled(@Nullable Translated all) {
        return all == null || all.title() == null ? null : new Translated(all.language(), all.title(), null, null);
    }

    /** {@code German} for {@code de}. */
    static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** {@code In German: "Der Pate".} */
    Optional<String> line() {
        return title == null ? Optional.empty()
                : Optional.of("In " + name(language) + ": \"" + Text.line(title).replace('"', '\'') + "\".");
    }
}
