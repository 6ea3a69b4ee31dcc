package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.SeveralTitles;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.request.phrases.Phrase;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "All the Alien films": which these are, nobody says, so they are asked about. */
final class Franchise {
    private static final Pattern ALL = Pattern.compile("(?i)(?:(?:all|every|each|any)(?: of)?(?: the| my| those)? (.+?)"
            + " (films?|movies?|shows?|series|titles?)|(?:the )?(.+?) (trilogy|franchise)|"
            + "(?:(?:all|the|of) )+(.+?) (?:films|movies))");
    private static final int LOOKED_AT = 40;
    private static final int NAMED = 12;

    private Franchise() {}

    /**
     * @throws TraktException with {@code SeveralTitles} where words are such a phrase, and no title, and with
     *     {@code BadArguments} where they say only what is so of titles
     */
    static void refuse(String said, Trakt trakt) {
        Matcher all = ALL.matcher(said.strip());
        if (!all.matches() || !(new TitleFinder(trakt).resolve(Reference.parse(said, "title")) instanceof None)) {
            return;
        }
        String name = Stream.of(1, 3, 5).map(all::group).filter(Objects::nonNull).findFirst().orElseThrow();
        if (Phrase.isCondition(name)) {
            throw WatchedThen.wrong(said, "does not say of which list: say \"" + said.strip() + " on my watchlist\" or"
                    + " name another, or the collection");
        }
        MediaType type = all.group(2) != null && all.group(2).toLowerCase(Locale.ROOT).startsWith("s") ? MediaType.SHOW
                : MediaType.MOVIE;
        List<String> words = NormalizedName.of(name).wordsWithoutArticles();
        List<Candidate> those = words.isEmpty() ? List.of()
                : trakt.search().text(List.of(type), name, LOOKED_AT).stream()
                        .flatMap(hit -> Stream.<Media>ofNullable(hit.movie() != null ? hit.movie() : hit.show()))
                        .filter(media -> begins(NormalizedName.of(media.title()).wordsWithoutArticles(), words))
                        .sorted(Comparator.comparing(Media::votes,
                                Comparator.nullsFirst(Comparator.<Long>naturalOrder())).reversed())
                        .limit(NAMED)
                        .sorted(Comparator.comparing(Media::year, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(media -> new Candidate(media.typedId(), media.type().word(), media.title(), media.year(),
                                null))
                        .toList();
        if (those.size() > 1) {
            throw new SeveralTitles(said, name, those).raise();
        }
    }

    private static boolean begins(List<String> title, List<String> name) {
        if (title.size() < name.size() || name.isEmpty()) {
            return false;
        }
        int last = name.size() - 1;
        return title.subList(0, last).equals(name.subList(0, last))
                && (title.get(last).equals(name.get(last)) || title.get(last).equals(name.get(last) + "s"));
    }
}
