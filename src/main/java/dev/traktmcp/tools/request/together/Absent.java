package dev.traktmcp.tools.request.together;

import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.trakt.Trakt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title that is to be left out and is not there: nobody misses it, as long as it is surely that title, and not one
 * that is there in other words.
 */
record Absent(Trakt trakt) {
    private static final Pattern SEVERAL =
            Pattern.compile(".*\\b(?:ones?|films?|movies?|shows?|series|episodes?|titles?"
                    + "|things?|stuff|everything|anything|all|lists?)\\b.*");
    private static final Pattern YEAR = Pattern.compile("\\s*\\(?(?:18|19|20)\\d\\d\\)?$");
    /** Of shorter names one letter more makes another title. */
    private static final int LONG = 6;

    /** The one title of that name; empty where it is none, several, or nearly one that is there. */
    Optional<Subject> of(String said, List<Subject> there) {
        if (said.isBlank() || SEVERAL.matcher(said.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        NormalizedName name = NormalizedName.of(YEAR.matcher(said.strip()).replaceFirst(""));
        boolean near = name.isEmpty() || there.stream().anyMatch(one -> isNear(name, one));
        return !near && new TitleFinder(trakt).resolve(Reference.parse(said, "title")) instanceof Found found
                && found.subject().season() == null
                && NormalizedName.of(found.subject().media().title()).samePlain(name)
                        ? Optional.of(found.subject()) : Optional.empty();
    }

    private static boolean isNear(NormalizedName name, Subject there) {
        NormalizedName title = NormalizedName.of(there.media().title());
        List<String> words = title.wordsWithoutArticles();
        List<String> said = name.wordsWithoutArticles();
        return words.containsAll(said) || said.containsAll(words)
                || isNear(NormalizedName.joined(said), NormalizedName.joined(words));
    }

    private static boolean isNear(String said, String title) {
        int most = Math.min(said.length(), title.length()) < LONG ? 1 : 2;
        return EditDistance.between(said, title) <= most;
    }
}
