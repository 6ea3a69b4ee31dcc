package dev.traktmcp.tools.request.standing;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.trakt.model.Show;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a trait is so of a title. What is not known is neither so nor not so. */
final class TraitOf {
    private static final String FITS = "";

    private TraitOf() {}

    /** Why a title does not fit, or null where it surely does. */
    static @Nullable String obstacle(Trait trait, Subject subject, Standing standing) {
        List<String> why = trait.any().stream().collect(Collectors.groupingBy(Trait.One::kind)).entrySet().stream()
                .map(kind -> switch (kind.getKey()) {
                    case GENRE -> genre(subject.media().genres(), kind.getValue(), trait.so());
                    case STATUS -> status(subject, kind.getValue(), trait.so());
                    case COUNTRY -> of(subject.media().country(), kind.getValue(), trait.so(),
                            "Trakt does not say where it is from", code -> "it is from " + Countries.name(code));
                    case LANGUAGE -> of(subject.media().language(), kind.getValue(), trait.so(),
                            "Trakt does not say in which language it was made",
                            code -> "it is in " + EverydayNames.language(code));
                    case FORMAT -> format(standing.formats().of(subject), kind.getValue(), trait.so());
                }).toList();
        boolean fits = trait.so() ? why.contains(FITS) : why.stream().allMatch(FITS::equals);
        return fits ? null : why.stream().filter(one -> !one.equals(FITS)).distinct()
                .collect(Collectors.joining(" and "));
    }

    private interface Words {
        String of(String code);
    }

    private static String of(@Nullable String known, List<Trait.One> wanted, boolean so, String unknown, Words words) {
        if (known == null || known.isBlank()) {
            return unknown;
        }
        String code = known.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(one -> one.code().equals(code)) == so ? FITS : words.of(code);
    }

    private static String genre(@Nullable List<String> has, List<Trait.One> wanted, boolean so) {
        if (has == null || has.isEmpty()) {
            return "Trakt does not say of which genre it is";
        }
        return Genres.share(has, wanted.stream().map(Trait.One::code).toList()) == so ? FITS
                : "its " + (has.size() == 1 ? "genre is " : "genres are ")
                        + ReplyText.and(has.stream().map(EverydayNames::genre).toList());
    }

    private static String status(Subject subject, List<Trait.One> wanted, boolean so) {
        String status = subject.media().status();
        if (!(subject.media() instanceof Show)) {
            return "it is a movie, and only of shows Trakt says whether they go on";
        }
        if (status == null || status.isBlank()) {
            return "Trakt does not say whether it goes on";
        }
        List<ShowStatus> all = wanted.stream().map(one -> ShowStatus.valueOf(one.code())).toList();
        boolean fits = so ? all.stream().anyMatch(one -> one.isSo(status))
                : all.stream().allMatch(one -> one.isNotSo(status));
        return fits ? FITS : ShowStatus.words(status);
    }

    private static String format(OwnedFormats.Copies copies, List<Trait.One> wanted, boolean so) {
        if (copies.fields().isEmpty()) {
            return !copies.complete() ? "not all could be read of what is in your collection"
                    : so ? "it is not in your collection" : FITS;
        }
        List<List<Fit>> fits = copies.fields().stream()
                .map(copy -> wanted.stream().map(one -> fit(copy, one.format())).toList()).toList();
        boolean all = fits.stream().allMatch(copy -> copy.contains(Fit.YES));
        boolean none = fits.stream().allMatch(copy -> copy.stream().allMatch(Fit.NO::equals));
        if (so ? all : none) {
            return FITS;
        }
        if (fits.stream().anyMatch(copy -> !copy.contains(Fit.YES) && copy.contains(Fit.UNKNOWN))) {
            return "Trakt does not say in which format you own " + (copies.fields().size() == 1 ? "it" : "all of it");
        }
        String owned = copies.fields().stream().map(FormatTerms::copy).map(FormatTerms::of).distinct()
                .collect(Collectors.joining(" and "));
        return "you own it on " + owned;
    }

    private enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    private static Fit fit(Map<String, Object> copy, Map<String, Object> wanted) {
        Collection<Map.Entry<String, Object>> fields = wanted.entrySet();
        return fields.stream().anyMatch(one -> copy.containsKey(one.getKey())
                && !one.getValue().equals(copy.get(one.getKey()))) ? Fit.NO
                : fields.stream().allMatch(one -> one.getValue().equals(copy.get(one.getKey()))) ? Fit.YES
                : Fit.UNKNOWN;
    }
}
