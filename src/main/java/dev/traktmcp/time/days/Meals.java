package dev.traktmcp.time.days;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of the day that people call by a meal, by work or by school: "over breakfast", "after work", "teatime". */
public final class Meals {
    /** The day of the last such part of the day that has begun, where no day was said. */
    public static final String LATEST = "latest";
    private static final String JUST = "\\b(?:(?:just|right|shortly|soon|straight|immediately) )?";
    private static final String OWN = "(?:(?:my|our|the|a|an|early|late|quick|eating|having) )*";
    private static final String AFTER = JUST + "(?:after|following) " + OWN;
    private static final String BEFORE = JUST + "before " + OWN;
    private static final String AT = "\\b(?:(?:at|over|during|with|for|in|on|around|about|while|whilst|when) )*" + OWN;
    private static final String WORD_ENDS = "(?:[- ]?(?:time|break|hour))?\\b";
    private static final String LESSONS = "(?:school|class|classes|lessons|college|uni|university|kindergarten)\\b";
    private static final String DINNER = "(?:dinner|supper|(?:the )?evening meal)" + WORD_ENDS;
    private static final String TEA = "tea" + WORD_ENDS;
    /** What is said, and the part of the day or its time of the clock; the first that fits. */
    private static final Map<Pattern, String> PARTS = parts();

    private static final Pattern MEAL = Pattern.compile("\\b(?:breakfast|lunch|teatime)\\b");
    private static final Pattern GENERAL =
            Pattern.compile(" ?\\b(?:in )?(?:the )?(?:morning|afternoon|evening|night)\\b(?! before| after| ago)");

    private static final Pattern OWN_CLOCK = Pattern.compile("(?<=\\b(?:morning|night)) at (?:7|11|22):00");
    private static final Pattern CLOCK =
            Pattern.compile("\\bat \\d|\\d[:.]\\d\\d\\b|\\d ?[ap]m\\b|\\b(?:half|quarter) (?:past|to)\\b");

    private Meals() {}

    private static Map<Pattern, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(BEFORE + "(?:breakfast" + WORD_ENDS + "|work\\b|" + LESSONS + ")", "morning at 7:00");
        parts.put(AFTER + "breakfast" + WORD_ENDS, "morning");
        parts.put(BEFORE + "(?:lunch|brunch)" + WORD_ENDS, "morning at 11:00");
        parts.put(AFTER + "(?:(?:lunch|brunch)" + WORD_ENDS + "|" + LESSONS + ")", "afternoon");
        parts.put(BEFORE + TEA, "afternoon");
        parts.put("(?:" + AFTER + "|" + BEFORE + ")" + DINNER + "|" + AFTER + "(?:work\\b|" + TEA + ")",
                "evening");
        parts.put(AT + "breakfast" + WORD_ENDS, "breakfast");
        parts.put(AT + "(?:lunch|brunch)" + WORD_ENDS, "lunch");
        parts.put(AT + "(?:(?:afternoon|high|cream) tea|tea[- ]?time)\\b"
                + "|\\b(?:(?:at|over|during|with|for) )+" + OWN + "tea\\b", "teatime");
        parts.put(AT + DINNER, "evening");
        parts.put(AT + "bed[- ]?time\\b|" + BEFORE + "(?:(?:going|i went|we went) to )?"
                + "(?:bed(?:[- ]?time)?|sleep(?:ing)?)\\b", "night at 22:00");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        parts.forEach((said, part) -> compiled.put(Pattern.compile(said), part));
        return Collections.unmodifiableMap(compiled);
    }

    /** The same with one part of the day, the last one where no day is said. */
    public static String asParts(String folded) {
        String parts = folded;
        for (Map.Entry<Pattern, String> part : PARTS.entrySet()) {
            parts = part.getKey().matcher(parts).replaceAll(part.getValue());
        }
        String unclocked = OWN_CLOCK.matcher(parts).replaceAll("");
        if (!unclocked.equals(parts) && CLOCK.matcher(unclocked).find()) {
            parts = unclocked;
        }
        boolean alone = PARTS.containsValue(parts) && (!parts.equals(folded) || MEAL.matcher(parts).matches());
        return alone ? LATEST + " " + parts : parts.equals(folded) && !MEAL.matcher(parts).find() ? folded
                : one(parts.replaceAll("\\bthis (?=breakfast|lunch|teatime|evening|afternoon)", "today "));
    }

    /** "this morning over breakfast", "last night after dinner": the meal alone, or the first. */
    private static String one(String parts) {
        String days = parts.replaceAll("\\b(?:tonight|this (?:morning|afternoon|evening))\\b", "today")
                .replaceAll("\\blast (?:night|evening)\\b", "yesterday");
        boolean meal = MEAL.matcher(days).find();
        boolean said = GENERAL.matcher(days).find();
        if (!meal && !said) {
            return parts;
        }
        Matcher general = GENERAL.matcher(days);
        boolean keep = !meal && general.find();
        int from = keep ? general.end() : 0;
        return (days.substring(0, from) + GENERAL.matcher(days.substring(from)).replaceAll("")).strip();
    }
}
