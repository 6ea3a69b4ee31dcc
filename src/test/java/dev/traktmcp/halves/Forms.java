package dev.traktmcp.halves;

import dev.traktmcp.halves.TextHalf.Form;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that replies give to ids, names, times and numbers, and the typed fields that hold these. */
final class Forms {
    /** How long was watched. */
    private static final String WATCHED = "minutes|movie_minutes|episode_minutes";

    private static final LocalDate TODAY = LocalDate.ofInstant(JsonHalf.NOW, JsonHalf.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    static final List<Form> ALL = Stream
            .of(LeftOutFactWords.FIRST, OfAllFactWords.FIRST, names(), times(), durations(), places(), pages(),
                    numbers())
            .flatMap(List::stream).toList();

    private Forms() {}

    private static List<Form> names() {
        return List.of(
                Form.of("(?m)(?<=is known to be )(?:longer|shorter) than \\d+ minutes(?=, so nothing was changed)",
                        (json, _) -> json.size("items", 0)),
                Form.of("\\b(?:longer than|shorter than|at least|at most) (\\d+) minutes",
                        (json, fact) -> json.any("only_if", said -> said.asString().contains(fact.group()))
                                || json.is("max_runtime", fact.group(1)) || json.is("min_runtime", fact.group(1))),
                Form.of("Trakt fills (\\d+) smart lists?", (json, fact) -> json.number("smart", number(fact, 1))),
                Form.of("(?m)^That was: .*",
                        (json, fact) -> fact.group().endsWith(": " + json.at("/what").asString())),
                Form.of("(?m)^(?:Taken back(?: in part)?|There was nothing left to take back)\\.$",
                        (json, _) -> json.has("undo_id")),
                Form.of("(?m)\\[(smart-list:\\d+)\\]: "
                        + "(?!there is no |its name |(?:nobody|everybody|only friends) )(.*)$",
                        (json, fact) -> json.object(
                                one -> one.path("id").asString("").equals(fact.group(1))
                                        && one.path("description").asString("").equals(fact.group(2)))),
                Form.of("\\[((?:movie|show|season|episode|person|list|play):[^\\]]+)\\]",
                        (json, fact) -> json.says(fact.group(1))),
                Form.of("Undo: (\\w+)\\.", (json, fact) -> json.is("undo_id", fact.group(1))),
                Form.of("\"([^\"\\n]*)\"", (json, fact) -> json.says(fact.group(1))),
                Form.of("https?://\\S*\\w", (json, fact) -> json.says(fact.group())),
                Form.of("\\b(play:\\d+)\\b", (json, fact) -> json.says(fact.group())),
                Form.of("\\b4K\\b", (json, _) -> json.says("uhd_4k") || json.says("4K") || noted(json, "4K")),
                Form.of("Blu-ray", (json, _) -> json.says("bluray") || noted(json, "Blu-ray")),
                Form.of("\\b1080p\\b", (json, _) -> json.says("hd_1080p") || json.hasWord("1080p")),
                Form.of("DTS-HD MA", (json, _) -> json.says("dts_ma")),
                Form.of("\\b([57]\\.1(?:\\.[24])?)\\b", (json, fact) -> json.is("audio_channels", fact.group(1))
                        || noted(json, fact.group(1))),
                Form.of("\\b(?:American|British), ([^.;\\n]*)", (json, fact) -> json.says(fact.group())),
                Form.of("(?m)^In (German|French)(?=:)", (json, fact) -> json.is("language",
                        fact.group(1).equals("German") ? "de" : "fr")),
                Form.of("\\(((?:United Kingdom|Germany|Japan))\\)", (json, fact) -> json.is("country", code(fact))));
    }

    private static String code(MatchResult country) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equals(country.group(1)))
                .findFirst().orElseThrow().toLowerCase(Locale.ROOT);
    }

    private static List<Form> times() {
        return List.of(
                Form.of("(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\\d{1,2} " + MONTH + ")\\b( \\d{4})?( \\d\\d:\\d\\d)?",
                        (json, fact) -> isTime(json, LocalDate.parse(fact.group(1)
                                + (fact.group(2) == null ? " " + TODAY.getYear() : fact.group(2)), DAY),
                                fact.group(3))),
                Form.of("(?i)\\b(today|yesterday|tomorrow)\\b( \\d\\d:\\d\\d)?", (json, fact) -> isTime(
                        json, TODAY.plusDays(List.of("yesterday", "today", "tomorrow")
                                .indexOf(fact.group(1).toLowerCase(Locale.ROOT)) - 1L),
                        fact.group(2)) || json.is("period", "daily")),
                Form.of("\\b\\d\\d:\\d\\d\\b", (json, fact) -> json.instant(one -> LocalTime.ofInstant(one,
                        JsonHalf.ZONE).equals(LocalTime.parse(fact.group())))),
                Form.of("\\bin (\\d+) days", (json, fact) -> json.day(TODAY.plusDays(number(fact, 1)))),
                Form.of("\\b(\\d+) days ago", (json, fact) -> json.day(TODAY.minusDays(number(fact, 1)))),
                Form.of("\\b(\\d+) years old|aged (\\d+)", (json, fact) -> age(json, number(
                        fact, fact.group(1) == null ? 2 : 1))),
                Form.of("\\(Europe/London\\)|time zone Europe/London",
                        (json, _) -> json.is("timezone", JsonHalf.ZONE)));
    }

    private static boolean isTime(JsonHalf json, LocalDate day, String time) {
        return time == null ? json.day(day) : json.instant(one -> one.equals(
                day.atTime(LocalTime.parse(time.strip())).atZone(JsonHalf.ZONE).toInstant()));
    }

    private static boolean age(JsonHalf json, int years) {
        String death = json.at("/death").asString("");
        return Period.between(LocalDate.parse(json.at("/birthday").asString()),
                death.isEmpty() ? TODAY : LocalDate.parse(death)).getYears() == years;
    }

    private static List<Form> durations() {
        return List.of(
                Form.of("\\b(\\d+) hours?(?: (\\d+) minutes?)? left", (json, fact) -> left(json, minutes(fact))),
                Form.of("\\b(\\d+) hours?(?: (\\d+) minutes?)? spent",
                        (json, fact) -> json.number("minutes_spent", minutes(fact))),
                Form.of("\\b(\\d+) minutes? spent", (json, fact) -> json.number("minutes_spent", number(fact, 1))),
                Form.of("\\b(\\d+) minutes? left", (json, fact) -> left(json, number(fact, 1))),
                Form.of("\\b(\\d+) hours?( \\d+ minutes?)?", (json, fact) -> fact.group(2) != null
                        ? json.number("minutes_left|" + WATCHED, 60 * number(fact, 1) + number(fact.group(2)))
                        : json.number("minutes_left|" + WATCHED,
                                one -> Math.round(one / 60) == number(fact, 1))),
                Form.of("at most (\\d+) minutes", (json, fact) -> json.number("max_runtime", number(fact, 1))),
                Form.of("rating at least (\\d+(?:\\.\\d)?) on Trakt",
                        (json, fact) -> json.at("/filters/min_rating").asDouble(-1) == Double
                                .parseDouble(fact.group(1))),
                Form.of("at least (\\d+) minutes", (json, fact) -> json.number("min_runtime", number(fact, 1))),
                Form.of("\\b(\\d+) min(?:utes?(?: an episode)?)?\\b",
                        (json, fact) -> json.number("runtime|" + WATCHED, number(fact, 1))));
    }

    private static int minutes(MatchResult fact) {
        return 60 * number(fact, 1) + (fact.group(2) == null ? 0 : number(fact, 2));
    }

    private static boolean left(JsonHalf json, int minutes) {
        return json.number("minutes_left", minutes)
                || json.instant(one -> Duration.between(JsonHalf.NOW, one).toMinutes() == minutes);
    }

    private static List<Form> places() {
        return List.of(
                Form.of("\\bS(\\d\\d)E(\\d\\d)\\b", (json, fact) -> json.says(fact.group())
                        || json.object(one -> one.path("title").asString("").endsWith(" " + fact.group()))
                        || json.object(one -> one.path("season").asInt(-1) == number(fact, 1)
                                && one.path("number").asInt(-1) == number(fact, 2))),
                Form.of("(\\d+) episodes in (\\d+) seasons", (json, fact) -> json.sum("seasons", "episode_count",
                        one -> one.path("number").asInt() > 0) == number(fact, 1)
                        && json.at("/seasons").valueStream().filter(one -> one.path("number").asInt() > 0)
                                .count() == number(fact, 2)),
                Form.of("\\bS(\\d\\d) (\\d+)(?: \\((\\d+|none) aired(?: yet)?\\))?", (json, fact) -> json.object(
                        one -> one.path("number").asInt(-1) == number(fact, 1)
                                && one.path("episode_count").asInt(-1) == number(fact, 2)
                                && (fact.group(3) == null || one.path("aired_episodes").asInt(-1) == (fact.group(3)
                                        .equals("none") ? 0 : number(fact, 3))))),
                Form.of("\\bS(\\d\\d)\\b", (json, fact) -> json.number("season|number", number(fact, 1))
                        || json.object(one -> one.path("note").asString("").contains(" " + fact.group()))),
                Form.of("(\\d+) specials?", (json, fact) -> json.object(one -> one.path("number").asInt(-1) == 0
                        && one.path("episode_count").asInt() == number(fact, 1))),
                Form.of("(?m)^Seasons? (\\d+)(?: (?:and|to) (\\d+))?: (?:all )?(\\d+)(?: of (\\d+))? seen",
                        Forms::seasonsSeen),
                Form.of("(?i)\\bseason (\\d+)",
                        (json, fact) -> json.says(fact.group()) || json.number("season|number", number(fact, 1))));
    }

    private static boolean seasonsSeen(JsonHalf json, MatchResult fact) {
        int last = fact.group(2) == null ? number(fact, 1) : number(fact, 2);
        double seen = json.sum("seasons", "completed", one -> one.path("number").asInt() >= number(fact, 1)
                && one.path("number").asInt() <= last);
        return seen == number(fact, 3) && (fact.group(4) == null || json.number("aired", number(fact, 4)));
    }

    private static List<Form> pages() {
        return List.of(
                Form.of("\\b[Pp]age (\\d+) has more", (json, fact) -> json.is("next_page", fact.group(1))
                        && json.is("complete", false)),
                Form.of("\\bPage (\\d+) of (\\d+)(, the last)?", (json, fact) -> json.is("page", fact.group(1))
                        && json.is("pages", fact.group(2)) && (fact.group(3) == null || !json.has("next_page"))),
                Form.of("[Tt]here is no page (\\d+)", (json, fact) -> json.is("page", fact.group(1)) && json.size(
                        "items|results|plays|shows|lists|episodes|movies|credits|comments|watched|friends", 0)),
                Form.of("\\bpage (\\d+)\\b", (json, fact) -> json.is("page", fact.group(1))),
                Form.of("\\bon (\\d+) pages?\\b", (json, fact) -> json.is("pages", fact.group(1))));
    }

    private static List<Form> numbers() {
        List<Form> forms = new ArrayList<>(List.of(
                Form.of("(?m)^Titles by (?:country|service): .*", (json, fact) -> Pattern.compile(
                        "(?:: |, )([^:,;]+) (\\d+)(?=[,;.])").matcher(fact.group()).results()
                        .allMatch(one -> json.object(node -> node.path("name").asString("").equals(one.group(1))
                                && node.path("titles").asInt(-1) == number(one, 2)))),
                Form.of("(?:years?|of) (\\d{4})(?: to (\\d{4}))?", (json, fact) -> json.is("year", fact.group(1))
                        && (fact.group(2) == null || json.is("year_to", fact.group(2)))),
                Form.of("\\((\\d{4})\\)",
                        (json, fact) -> json.is("year", fact.group(1)) || json.hasWord(fact.group(1))),
                Form.of("\\b(\\d+(?:\\.\\d)?) of 10\\b(?! aired)", (json, fact) -> json.number(
                        "rating|previous_rating|trakt_rating",
                        one -> Math.round(one * 10) / 10.0 == Double.parseDouble(fact.group(1)))),
                Form.of("\\b(\\d+) of 100\\b", (json, fact) -> json.number("rating",
                        one -> Math.round(one) == number(fact, 1))),
                Form.of("\\b(\\d\\.\\d) of 5\\b", (json, fact) -> json.number("rating",
                        one -> Math.round(one * 10) / 10.0 == Double.parseDouble(fact.group(1)))),
                Form.of("\\b(\\d+)% of critics", (json, fact) -> json.number("rating", number(fact, 1))),
                Form.of("\\b(\\d+)% of the audience", (json, fact) -> json.number("user_rating", number(fact, 1))),
                Form.of("(?m)^Seen by (some|\\d+) (?=of the \\d+ people you follow)",
                        (json, fact) -> fact.group(1).equals("some") || json.count("watched", "true", number(fact, 1))),
                Form.of("from (\\d+) comments?", (json, fact) -> json.number("comments", number(fact, 1))),
                Form.of("\\((\\d[\\d,]*) votes?\\)", (json, fact) -> json.number("votes", number(fact, 1))),
                Form.of("\\$(\\d[\\d,]*)", (json, fact) -> json.number("revenue_usd", number(fact, 1))),
                Form.of("(\\d+\\.\\d\\d) ([A-Z]{3})", (json, fact) -> json.number("price",
                        Double.parseDouble(fact.group(1))) && json.hasWord(fact.group(2).toLowerCase(Locale.ROOT))),
                Form.of("(\\d+\\.\\d) on average", (json, fact) -> json.number("average_rating",
                        Double.parseDouble(fact.group(1)))),
                Form.of("(?<=[(,] ?)(movies|shows|seasons|episodes) (\\d+\\.\\d)(?=[,)])",
                        (json, fact) -> json.any("average_by_type",
                                node -> node.path(fact.group(1)).asDouble() == Double.parseDouble(fact.group(2)))),
                Form.of("\\b(\\d+): (\\d+)\\b(?!:)", (json, fact) -> json.any("distribution",
                        node -> node.path(fact.group(1)).asInt() == number(fact, 2))),
                Form.of("\\b(\\d+) %", (json, fact) -> json.number("progress|percentage",
                        one -> Math.round(one) == number(fact, 1))),
                Form.of("\\(limit (\\d+)\\)", (json, fact) -> json.number("limit|account_limit", number(fact, 1))),
                Form.of("(?m)^(\\d+)\\. ", (json, fact) -> json.number("place|rank", number(fact, 1))),
                Form.of("(?m)^(\\d+): ", (json, fact) -> json.number("rating", number(fact, 1))),
                Form.of("rated (?:it )?(\\d+)(?! season| episode)( again)?",
                        (json, fact) -> json.number("rating|user_rating", number(fact, 1))
                                || json.any("note", note -> note.asString().endsWith(fact.group()))),
                Form.of("\\bIt was (\\d+)", (json, fact) -> json.number("previous_rating", number(fact, 1))),
                Form.of("of (\\d+), latest|from (\\d+) to (\\d+), latest|no rating of (\\d+)", Forms::ratings),
                Form.of("\\bnumber (\\d+)", (json, fact) -> json.number("rank", number(fact, 1))),
                Form.of("\\brank (\\d+)", (json, fact) -> json.number("rank", number(fact, 1)))));
        forms.addAll(Counts.ALL);
        forms.add(Form.of("\\b\\d[\\d,]*\\b", (json, fact) -> json.hasWord(fact.group())));
        return forms;
    }

    private static boolean ratings(JsonHalf json, MatchResult fact) {
        String from = Stream.of(fact.group(1), fact.group(2), fact.group(4)).filter(one -> one != null)
                .findFirst().orElseThrow();
        return json.at("/filters/rating").asString().equals(from)
                && (fact.group(3) == null || json.at("/filters/rating_to").asString().equals(fact.group(3)));
    }

    static int number(MatchResult fact, int group) {
        return number(fact.group(group));
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("[^\\d]", ""));
    }

    private static boolean noted(JsonHalf json, String words) {
        return json.any("note", note -> note.asString().contains(words));
    }
}
