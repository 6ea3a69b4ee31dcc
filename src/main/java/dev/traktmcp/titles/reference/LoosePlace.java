package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.NormalizedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names a place in a show without a season's number: "One Piece episode 1071", "Lost latest season",
 * "Lost season 2 finale". Other orders become these by {@link PlaceWords}. Films have such names, too ("Star Wars
 * Episode 4"), so it is read only of what is no title.
 *
 * @param show the words for the show
 * @param number of the episode; of a finale its season's, or null for the last of all; null for the others
 * @param back how many before that one: 1 for the penultimate of what is counted from its end, else 0
 */
public record LoosePlace(String show, Kind kind, @Nullable Integer number, int back) {
    /** What is named. */
    public enum Kind {
        EPISODE, OF_LATEST_SEASON, LATEST_EPISODE, LATEST_SEASON, FINALE, PILOT
    }

    private record Form(Kind kind, Pattern pattern) {}

    private static final String LATEST = "(?:latest|newest|most recent|last|current|(?<back>(?:ante)?penultimate))";
    private static final List<Form> FORMS = List.of(
            form(Kind.FINALE, "(?<show>.+?)[\\s,:-]+season (?<number>\\d{1,3}) (?<back>(?:ante)?penultimate) episode"),
            form(Kind.OF_LATEST_SEASON,
                    "(?<show>.+?)[\\s,:-]+"
                            + "(?:latest|newest|most recent|last|current) season[\\s,]+episode (?<number>\\d{1,5})"),
            form(Kind.EPISODE, "(?<show>.+?)[\\s,:-]+(?:episode\\s#?|ep\\.?\\s?#?|e|#)(?<number>\\d{1,5})"),
            form(Kind.EPISODE, "(?:the )?(?:episode|ep\\.?) #?(?<number>\\d{1,5}) (?:of|from) (?<show>.+)"),
            form(Kind.LATEST_SEASON, "(?<show>.+?)[\\s,:-]+(?:the )?" + LATEST + " season"),
            form(Kind.LATEST_EPISODE, "(?<show>.+?)[\\s,:-]+(?:the )?" + LATEST + " episode"),
            form(Kind.FINALE, "(?<show>.+?)[\\s,:-]+(?:the )?(?:season|s) ?(?<number>\\d{1,3}) finale"),
            form(Kind.FINALE, "(?<show>.+?)[\\s,:-]+(?:the )?(?:series finale|finale)"),
            form(Kind.PILOT, "(?<show>.+?)[\\s,:-]+(?:the )?(?:pilot|series premiere|first episode)"));

    private static Form form(Kind kind, String regex) {
        return new Form(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Empty for a phrase of another form. */
    public static Optional<LoosePlace> read(String said) {
        String text = NormalizedName.tidy(said);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                String number = group(matcher, form, "number");
                String back = group(matcher, form, "back");
                return Optional.of(new LoosePlace(matcher.group("show"), form.kind(),
                        number == null ? null : Integer.valueOf(number),
                        back == null ? 0 : back.toLowerCase(Locale.ROOT).startsWith("ante") ? 2 : 1));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String group(Matcher matcher, Form form, String name) {
        return form.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}
