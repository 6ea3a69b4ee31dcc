package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.NormalizedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names a place in a show without a season's number: "One Piece episode 1071", "One Piece 1071", "Lost
 * latest season", "Lost season 2 finale". Other orders become these by {@link PlaceWords}. Films have such names, too
 * ("Star Wars Episode 4"), so it is read only of what is no title, or stands behind an id.
 *
 * @param show the words for the show
 * @param number of the episode; of a finale its season's, or null for the last of all; null for the others
 * @param back how many before that one: 1 for the penultimate of what is counted from its end, else 0
 */
public record LoosePlace(String show, Kind kind, @Nullable Integer number, int back) {
    /** What is named. */
    public enum Kind {
        EPISODE,
        /** A number alone, which may as well be that of a film. */
        NUMBER,
        OF_LATEST_SEASON, LATEST_EPISODE, LATEST_SEASON, FINALE, PILOT
    }

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

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
            form(Kind.PILOT, "(?<show>.+?)[\\s,:-]+(?:the )?(?:pilot|series premiere|first episode)"),
            form(Kind.NUMBER, "(?<show>.+?)(?:[\\s,:]+|\\s[–—-]\\s)(?<number>\\d{1,5})"));
    /** "no. 400", "Nr. 400", "n° 400": the number alone says as much. */
    private static final Pattern MARK = Pattern.compile(
            "(?<=[\\s(\\[])(?:no|nr|n[°º]|num(?:ber|mer|[eé]ro)|n[uú]m(?:ero)?)\\.?\\s?#?(?=\\d)", CASE);
    private static final Pattern BRACKETED =
            Pattern.compile("\\s*[(\\[]((?:\\p{L}+\\.?\\s?|#)?\\d{1,5})[)\\]]$", CASE);

    private static Form form(Kind kind, String regex) {
        return new Form(kind, Pattern.compile(regex, CASE));
    }

    /** A phrase in any of our languages; empty for one of another form, and where it names several places. */
    public static Optional<LoosePlace> said(String phrase) {
        return inEnglish(phrase).flatMap(LoosePlace::read);
    }

    /** The phrase in English; empty where it names several places with their seasons. */
    static Optional<String> inEnglish(String phrase) {
        String plain = plain(phrase);
        String english = PlaceWords.inEnglish(plain).orElse(plain);
        return SeveralPlaces.read(english, "title").isPresent() ? Optional.empty() : Optional.of(english);
    }

    /** Without what only says that a number is one: "X no. 400" and "X (ep. 400)" become "X 400" and "X ep. 400". */
    private static String plain(String phrase) {
        return BRACKETED.matcher(MARK.matcher(NormalizedName.tidy(phrase)).replaceAll("")).replaceFirst(" $1");
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

    /** Whether it is one of a number in the whole show. */
    public boolean isNumbered() {
        return kind == Kind.EPISODE || kind == Kind.NUMBER;
    }

    /** The place alone, in words that every tool reads behind an id. */
    public String words() {
        String latest = back == 2 ? "antepenultimate" : back == 1 ? "penultimate" : "latest";
        return switch (kind) {
            case EPISODE, NUMBER -> "episode " + number;
            case OF_LATEST_SEASON -> "latest season episode " + number;
            case LATEST_EPISODE -> latest + " episode";
            case LATEST_SEASON -> latest + " season";
            case FINALE -> (number == null ? "" : "season " + number + " ")
                    + (back == 0 ? "finale" : latest + " episode");
            case PILOT -> "pilot";
        };
    }

    private static @Nullable String group(Matcher matcher, Form form, String name) {
        return form.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}
