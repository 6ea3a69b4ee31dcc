package dev.traktmcp.tools.title;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
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
 * @param country of which it is, where one was asked for: two letters; else null
 * @param insteadOf the country that was asked for, where Trakt has none of it; else null
 */
record Translated(String language, @Nullable String country, @Nullable String insteadOf, @Nullable String title,
        @Nullable String overview, @Nullable String tagline) {
    /** The language of Trakt's own texts. */
    static final String TRAKTS = "en";

    /**
     * The variant of the country that is wanted, else of the person's, else that of the language's own, else any; empty
     * without one.
     */
    static Optional<Translated> of(Subject subject, String language, @Nullable String wanted, @Nullable String country,
            List<Translation> sent) {
        return variant(sent, wanted).or(() -> variant(sent, country)).or(() -> variant(sent, language))
                .or(() -> sent.stream().findFirst())
                .map(one -> new Translated(language, wanted == null ? null : lower(one.country()),
                        wanted == null || wanted.equals(lower(one.country())) ? null : wanted,
                        own(one.title(), subject), blankToNull(one.overview()),
                        blankToNull(one.tagline())))
                .filter(one -> one.title() != null || one.overview() != null);
    }

    private static Optional<Translation> variant(List<Translation> sent, @Nullable String country) {
        return sent.stream().filter(one -> one.country() != null && one.country().equalsIgnoreCase(country))
                .findFirst();
    }

    private static @Nullable String lower(@Nullable String country) {
        return country == null ? null : country.toLowerCase(Locale.ROOT);
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
        return all == null || all.title() == null ? null
                : new Translated(all.language(), all.country(), all.insteadOf(), all.title(), null, null);
    }

    /** {@code German} for {@code de}. */
    static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** {@code In German: "Der Pate".} */
    Optional<String> line() {
        return title == null && insteadOf == null ? Optional.empty()
                : Optional.of("In " + name(language) + variant()
                        + (title == null ? "." : ": \"" + Text.line(title).replace('"', '\'') + "\"."));
    }

    /** {@code  (Brazil)}, where that was asked for. */
    private String variant() {
        String of = country == null ? "" : Countries.name(country);
        return insteadOf != null ? " (" + (of.isEmpty() ? "" : of + ", as ") + "Trakt has none for "
                + Countries.name(insteadOf) + ")" : of.isEmpty() ? "" : " (" + of + ")";
    }
}
