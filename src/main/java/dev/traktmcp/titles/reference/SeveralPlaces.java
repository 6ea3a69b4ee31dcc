package dev.traktmcp.titles.reference;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names several episodes or seasons of one show: "Lost S03E12-E13", "Lost 3x16-17", "Lost season 2
 * episodes 3 to 5", "Lost seasons 1 and 2", "Lost S01E22 to S02E03".
 *
 * @param show what is left of the phrase: the words for the show
 * @param parts in the order in which they were said
 */
public record SeveralPlaces(String show, List<Part> parts) {
    /**
     * One place, or all from one to another.
     *
     * @param episode null for a whole season, as is {@code toEpisode}
     */
    public record Part(int season, @Nullable Integer episode, int toSeason, @Nullable Integer toEpisode) {
        /** Whether it begins in one season and ends in another, so that the show has to say what lies between. */
        public boolean crosses() {
            return episode != null && season != toSeason;
        }

        private String words() {
            if (episode == null || toEpisode == null) {
                return season == toSeason ? "season " + season : "seasons " + season + "-" + toSeason;
            }
            return Subject.place(season, episode) + (crosses() ? " to " + Subject.place(toSeason, toEpisode)
                    : episode.equals(toEpisode) ? "" : "-E%02d".formatted(toEpisode));
        }
    }

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** So many of one phrase; who has seen more names seasons. */
    private static final int MOST = 100;
    private static final int NEAR = 10;
    private static final Pattern EPISODE = Pattern.compile(
            "\\bs(?:eason\\s)?\\s?(\\d{1,4})[\\s,.:-]{0,2}e(?:p(?:isodes?)?)?s?\\.?\\s?(\\d{1,5})(?=\\b|e\\d)"
                    + "|\\b(\\d{1,2})x(\\d{1,3})\\b",
            CASE);
    private static final Pattern OF_A_SEASON = Pattern.compile(
            "\\b(?:episodes?|eps?\\.?)\\s(\\d[\\d\\s,&+/–—-]*(?:(?:to|through|and)[\\d\\s,&+/–—-]+)*)\\s*"
                    + "(?:of|in|from)\\s+season\\s(\\d{1,4})\\b",
            CASE);
    private static final Pattern SEASON = Pattern.compile("\\b(?:seasons?\\s(\\d{1,3})|s(\\d{1,2}))\\b", CASE);
    private static final String JOINT = "\\G\\s*(-|–|—|to|through|thru|until|till|up to|&|and|,\\s*and|,|\\+|/|)\\s*";
    private static final Pattern NEXT_EPISODE = Pattern.compile(
            JOINT + "(?:s(?:eason\\s)?(\\d{1,4})\\s?)?(?:(\\d{1,2})x|(e(?:p(?:isodes?)?)?)\\.?\\s?)?(\\d{1,5})\\b",
            CASE);
    private static final Pattern NEXT_SEASON = Pattern.compile(JOINT + "(?:(?:seasons?\\s|s))?(\\d{1,3})\\b", CASE);
    private static final Pattern REST = Pattern.compile("^[\\s,;:–—-]*(?:of\\s+)?|[\\s,;:–—(-]+$");

    /** Empty for a phrase that names one thing. A range that ends before it begins fails with {@code BadArguments}. */
    public static Optional<SeveralPlaces> read(String said, String argument) {
        String text = NormalizedName.tidy(PlaceWords.settled(said));
        Matcher turned = OF_A_SEASON.matcher(text);
        String ordered = turned.find()
                ? text.substring(0, turned.start()) + "season " + turned.group(2) + " episodes "
                        + turned.group(1).strip()
                        + text.substring(turned.end())
                : text;
        return episodes(ordered, argument).or(() -> seasons(ordered, argument));
    }

    private static Optional<SeveralPlaces> episodes(String text, String argument) {
        Matcher first = EPISODE.matcher(text);
        if (!first.find()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        int season = number(first.group(1) != null ? first.group(1) : first.group(3));
        int episode = number(first.group(2) != null ? first.group(2) : first.group(4));
        parts.add(new Part(season, episode, season, episode));
        boolean worded = first.group().toLowerCase(Locale.ROOT).contains("episodes");
        int end = first.end();
        for (Matcher next = NEXT_EPISODE.matcher(text); next.find(end); end = next.end()) {
            boolean marked = next.group(4) != null || next.group(3) != null || next.group(2) != null;
            if (next.group(1).isEmpty() && !marked) {
                break;
            }
            // "S02E03 and 24 S01E01" goes on with another show, and so may "S02E03 and 24"
            if (!marked && (text.substring(next.end()).matches("(?i)\\s+s\\d.*")
                    || !worded && isFar(parts.getLast().toEpisode(), next))) {
                return Optional.empty();
            }
            String own = next.group(2) != null ? next.group(2) : next.group(3);
            int itsSeason = own == null ? parts.getLast().toSeason() : number(own);
            add(parts, isRange(next.group(1)), itsSeason, number(next.group(5)), argument);
        }
        return several(text, first.start(), end, parts);
    }

    private static Optional<SeveralPlaces> seasons(String text, String argument) {
        Matcher first = SEASON.matcher(text);
        if (!first.find()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        int season = number(first.group(1) != null ? first.group(1) : first.group(2));
        parts.add(new Part(season, null, season, null));
        int end = first.end();
        for (Matcher next = NEXT_SEASON.matcher(text); next.find(end); end = next.end()) {
            if (next.group(1).isEmpty()) {
                break;
            }
            if (!isRange(next.group(1)) && Math.abs(number(next.group(2)) - parts.getLast().toSeason()) > NEAR
                    && !first.group().toLowerCase(Locale.ROOT).startsWith("seasons")) {
                return Optional.empty();
            }
            add(parts, isRange(next.group(1)), number(next.group(2)), null, argument);
        }
        return several(text, first.start(), end, parts);
    }

    /** Whether a bare number after "and" or a comma is rather a name: "300", "24". */
    private static boolean isFar(@Nullable Integer before, Matcher next) {
        return !isRange(next.group(1)) && (before == null || Math.abs(number(next.group(5)) - before) > NEAR);
    }

    private static void add(List<Part> parts, boolean range, int season, @Nullable Integer episode, String argument) {
        Part before = parts.getLast();
        if (!range) {
            parts.add(new Part(season, episode, season, episode));
            return;
        }
        Integer from = before.toEpisode();
        if (season < before.toSeason()
                || season == before.toSeason() && from != null && episode != null && episode < from) {
            throw new BadArguments(argument, "names a range that ends before it begins").raise();
        }
        parts.set(parts.size() - 1, new Part(before.season(), before.episode(), season, episode));
    }

    /** Only where nothing follows that could belong to a name: "Lost S01E02, 24 S01E01" is no list of one show's. */
    private static Optional<SeveralPlaces> several(String text, int start, int end, List<Part> parts) {
        String rest = text.substring(end).strip();
        boolean dated = start > 0 && rest.matches("\\(\\d{4}\\)");
        String after = dated ? "" : rest;
        boolean one = parts.size() == 1 && parts.getFirst().season() == parts.getFirst().toSeason()
                && Objects.equals(parts.getFirst().episode(), parts.getFirst().toEpisode());
        if (one || !after.isEmpty() && (start > 0 || !after.startsWith("of "))) {
            return Optional.empty();
        }
        String show = REST.matcher(start > 0 ? text.substring(0, start) : after).replaceAll("");
        return show.isEmpty() ? Optional.empty()
                : Optional.of(new SeveralPlaces(dated ? show + " " + rest : show, List.copyOf(parts)));
    }

    private static boolean isRange(String joint) {
        return !joint.isEmpty() && !joint.matches("(?i)&|and|,\\s*and|,|\\+|/");
    }

    /**
     * One phrase for each episode or season; of a part that crosses seasons none.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where they are too many
     */
    public List<String> phrases(Part part, String argument) {
        Integer first = part.episode();
        Integer last = part.toEpisode();
        boolean whole = first == null || last == null;
        int from = first == null ? part.season() : first;
        int to = last == null ? part.toSeason() : last;
        if (to - from >= MOST) {
            throw new BadArguments(argument, "names more than " + MOST + " at once; give whole seasons").raise();
        }
        List<String> phrases = new ArrayList<>();
        for (int number = from; number <= to && !part.crosses(); number++) {
            phrases.add(show + (whole ? " season " + number : " S%02dE%02d".formatted(part.season(), number)));
        }
        return phrases;
    }

    /** {@code S03E12-E13}: what every tool that takes several reads behind an id. */
    public String words() {
        return parts.stream().map(Part::words).collect(Collectors.joining(", "));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
