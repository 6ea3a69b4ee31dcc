package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.NormalizedName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every season or episode of a show, one by one, in any of our languages: "all seasons of The Wire", "every episode of
 * season 2 of Dark", "alle Staffeln von Dark", "Lost, all seasons except season 6".
 *
 * @param of what is left of the phrase: the show, perhaps with its season
 * @param seasons whether each season is meant, else each episode
 * @param except the numbers of those that are left out
 */
public record EachPart(String of, boolean seasons, Set<Integer> except) {
    private static final String EACH = "(?:all|every|each|alle[rs]?|jeder?|jedes|sämtliche|toutes|tous|chaque|todas"
            + "|todos|cada|tutte|tutti|ogni|elke|ieder[e]?)(?: \\d{1,2})?"
            + "(?: (?:of|von|de|di|van))?(?: (?:the|my|die|der|den|les|las|los|le|gli|i|as|os))?(?: \\d{1,2})? ";
    private static final String SEASONS = "(?<seasons>seasons?|staffeln?|saisons?|temporadas?|stagion[ei]"
            + "|seizoen(?:en)?)";
    private static final String EPISODES = "(?:single )?(?:episodes?|folgen?|épisodes?|episodios?|capítulos?|episodi"
            + "|puntat[ae]|episódios?|afleveringen|aflevering)";
    private static final String PARTS = "(?:" + SEASONS + "|" + EPISODES + ")";
    private static final String OF = "(?:of|from|in|von|aus|der|de|du|des|di|del|della|da|do|van) ";
    private static final String EXCEPT = "(?:,? (?:except|but|excluding|without|apart from|other than|außer|sauf"
            + "|excepto|salvo|tranne|exceto|behalve)(?: for)?(?: not)?(?: the)? (?:" + PARTS.replace("?<seasons>", "?:")
            + " (?<numbers>\\d{1,3}(?:(?:, ?| ?(?:and|&|und|et|y|e|en) )\\d{1,3})*)|specials))?";
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEFORE =
            Pattern.compile("(?:the )?" + EACH + PARTS + " " + OF + "(?<of>.+?)" + EXCEPT, CASE);
    private static final Pattern BEHIND =
            Pattern.compile("(?<of>.+?)(?:\\s*[,:(]\\s*|\\s+[–—-]\\s+|\\s+)" + EACH + PARTS + "\\)?" + EXCEPT, CASE);

    /** Empty for other phrases; titles may read so, too, as only Trakt can tell. */
    public static Optional<EachPart> read(String said) {
        String text = NormalizedName.tidy(said);
        return Stream.of(BEFORE, BEHIND).map(form -> form.matcher(text)).filter(Matcher::matches).findFirst()
                .map(found -> new EachPart(found.group("of"), found.group("seasons") != null,
                        found.group("numbers") == null ? Set.of()
                                : Pattern.compile("\\D+").splitAsStream(found.group("numbers"))
                                        .map(Integer::valueOf).collect(Collectors.toSet())));
    }

    /** {@code all seasons}: what stands behind an id instead. */
    public String words() {
        String parts = seasons ? "seasons" : "episodes";
        return "all " + parts + (except.isEmpty() ? "" : " except " + parts + " " + except.stream().sorted()
                .map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
