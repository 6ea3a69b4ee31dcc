package dev.traktmcp.tools.request.standing;

import dev.traktmcp.language.Regions;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.tools.request.narrowing.LanguageNames;
import dev.traktmcp.tools.request.narrowing.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which genre titles are, where from, in which language they were made, in which format the person owns them, or
 * whether shows go on: "horror", "Korean", "from Japan", "not in English", "on DVD or Blu-ray", "still running".
 *
 * @param any one of these is enough
 * @param so whether it must be so; else none of them may
 */
record Trait(List<One> any, boolean so) {
    enum Kind {
        GENRE(""),
        COUNTRY("from "),
        LANGUAGE("in "),
        FORMAT("on "),
        STATUS("");

        private final String before;

        Kind(String before) {
            this.before = before;
        }
    }

    /**
     * One of them.
     *
     * @param code of two letters, or Trakt's of a genre, or the name of a status; of a format empty
     * @param format Trakt's fields of a copy; of others none
     */
    record One(Kind kind, String code, Map<String, Object> format) {
        One(Kind kind, String code) {
            this(kind, code, Map.of());
        }

        private String name() {
            return switch (kind) {
                case GENRE -> EverydayNames.genre(code).replace(" and ", " ");
                case STATUS -> ShowStatus.valueOf(code).word();
                case COUNTRY -> NEEDS_AN_ARTICLE.matcher(Countries.name(code)).replaceFirst("the $0");
                case LANGUAGE -> EverydayNames.language(code);
                case FORMAT -> FormatTerms.of(FormatTerms.copy(format)).replace(", ", " ");
            };
        }
    }

    /** What words begin with. */
    record Said(Trait trait, String rest) {}

    private static final Pattern NEEDS_AN_ARTICLE = Pattern.compile(
            "^(?=United |Nether|Philipp|Czech R|Bahamas|Maldives|DR C)");
    private static final Pattern FROM = Pattern.compile(
            "(?:(?:made|produced|shot|filmed|created) in|(?:(?:made|produced|comes?|coming|originally) )?from) (.+)");
    private static final Pattern IN = Pattern.compile(
            "(?:(?:made |spoken |shot |filmed )?in(?: original)?(?: language)?|original(?:ly)?(?: in| language)?"
                    + "|(?:with )?(?:original )?language(?: of)?) (.+?)(?: language)?");
    private static final Pattern GENRE = Pattern.compile("^(?:of )?(?:genres?:? )?(?:of )?| genres?$");
    private static final Pattern ON = Pattern.compile("(?:on|in|as|with) (.+)");
    /** Any disc or tape. */
    private static final Pattern DISC = Pattern.compile("(?:(?:physical )?dis[ck]s?|physical(?: (?:media|copy|copies"
            + "|format))?)");
    private static final Pattern OF_A_LANGUAGE = Pattern.compile("(.+?) (?:language|speaking|spoken)");
    /** Shorter words are codes, which may as well be something else. */
    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 7;

    /** The longest with which words begin. */
    static Optional<Said> first(String words) {
        boolean not = words.startsWith("not ");
        List<String> said = List.of((not ? words.substring("not ".length()) : words).split(" "));
        for (int length = Math.min(MOST_WORDS, said.size()); length > 0; length--) {
            List<One> all = all(String.join(" ", said.subList(0, length)));
            if (!all.isEmpty()) {
                return Optional.of(new Said(new Trait(all, !not),
                        String.join(" ", said.subList(length, said.size()))));
            }
        }
        return Optional.empty();
    }

    /** Each of "in french/german"; none where one of them is no such name. */
    static List<One> all(String words) {
        List<One> all = new ArrayList<>();
        String before = "";
        for (String part : words.split("/", -1)) {
            String preposition = part.contains(" ") ? part.substring(0, part.lastIndexOf(' ') + 1) : "";
            List<One> each = some(part.strip());
            if (each.isEmpty() && !before.isEmpty()) {
                each = some(before + part.strip());
            }
            if (each.isEmpty()) {
                return List.of();
            }
            before = List.of(Kind.COUNTRY, Kind.LANGUAGE).contains(each.getFirst().kind()) && !preposition.isEmpty()
                    ? preposition : before;
            all.addAll(each);
        }
        return all.stream().distinct().toList();
    }

    private static List<One> some(String words) {
        Optional<ShowStatus> status = ShowStatus.of(words);
        if (status.isPresent()) {
            return List.of(new One(Kind.STATUS, status.get().name()));
        }
        Matcher from = FROM.matcher(words);
        if (from.matches()) {
            return country(from.group(1));
        }
        Matcher in = IN.matcher(words);
        List<One> spoken = in.matches() ? languages(in.group(1)) : List.of();
        Matcher of = OF_A_LANGUAGE.matcher(words);
        if (spoken.isEmpty() && of.matches()) {
            return languages(of.group(1));
        }
        Matcher on = ON.matcher(words);
        return Stream.<List<One>>of(spoken, on.matches() ? format(on.group(1)) : List.of(),
                on.matches() || in.matches() ? List.of() : alone(words))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** As among genres: "Korean" is a language, "British" a country. */
    private static List<One> alone(String word) {
        List<One> genres = Genres.surely(GENRE.matcher(word).replaceAll("")).stream()
                .map(slug -> new One(Kind.GENRE, slug)).toList();
        List<One> country = Origins.isRatherCountry(word) ? country(word) : List.of();
        return Stream.of(genres, country, languages(word), country(word), format(word))
                .filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
    }

    private static List<One> country(String name) {
        return Origins.country(name).map(code -> List.of(new One(Kind.COUNTRY, code))).orElse(List.of());
    }

    private static List<One> languages(String name) {
        return name.length() < SHORTEST ? List.of()
                : LanguageNames.code(name).map(List::of).or(() -> Regions.languages(name)).orElse(List.of()).stream()
                        .map(code -> new One(Kind.LANGUAGE, code)).toList();
    }

    private static List<One> format(String name) {
        if (DISC.matcher(name).matches()) {
            return FormatTerms.DISCS.stream().map(one -> new One(Kind.FORMAT, "", Map.of("media_type", one))).toList();
        }
        Map<String, Object> fields = FormatTerms.spoken(name);
        return fields.isEmpty() ? List.of() : List.of(new One(Kind.FORMAT, "", fields));
    }

    boolean isOf(Kind kind) {
        return any.stream().anyMatch(one -> one.kind() == kind);
    }

    Trait turned() {
        return new Trait(any, !so);
    }

    /** {@code in French or German}, {@code not from Japan}; it can be read again. */
    String words() {
        return (so ? "" : "not ") + Stream.of(Kind.values()).filter(this::isOf)
                .map(kind -> kind.before + listed(names(any.stream().filter(one -> one.kind() == kind).toList())))
                .collect(Collectors.joining(" or "));
    }

    private static List<String> names(List<One> those) {
        List<One> discs = format("disc");
        return !those.containsAll(discs) ? those.stream().map(One::name).toList()
                : Stream.concat(Stream.of("disc"), those.stream().filter(one -> !discs.contains(one)).map(One::name))
                        .toList();
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    /**
     * The same words with alternatives of this kind as one term: "in French, German or Spanish" is
     * {@code in french/german/spanish}, as what is said beside them is said of each.
     */
    static String together(String plain) {
        String words = plain;
        for (int at = words.indexOf(" or "); at >= 0; at = words.indexOf(" or ", at + 1)) {
            String left = words.substring(0, at).replaceFirst(" ?,$", "");
            Optional<String> after = beginning(words.substring(at + " or ".length()));
            if (after.isPresent() && ending(left).isPresent()) {
                String group = ending(left).get() + "/" + after.get();
                String before = left.substring(0, left.length() - ending(left).get().length());
                while (before.matches(".*\\S ?, ?") && ending(before.replaceFirst(" ?, ?$", "")).isPresent()) {
                    String other = before.replaceFirst(" ?, ?$", "");
                    group = ending(other).get() + "/" + group;
                    before = other.substring(0, other.length() - ending(other).get().length());
                }
                words = before + group + words.substring(at + " or ".length() + after.get().length());
                at = -1;
            }
        }
        return words;
    }

    /** Up to a comma, as {@code ending} is behind one. */
    private static Optional<String> beginning(String words) {
        return cut(words.split(",", -1)[0].strip(), false);
    }

    private static Optional<String> ending(String words) {
        return cut(words.substring(words.lastIndexOf(',') + 1).strip(), true);
    }

    /** The longest part that is only this. */
    private static Optional<String> cut(String words, boolean ending) {
        List<String> all = List.of(words.split(" "));
        for (int length = Math.min(MOST_WORDS, all.size()); length > 0; length--) {
            String part = String.join(" ", ending ? all.subList(all.size() - length, all.size())
                    : all.subList(0, length));
            if (!all(part).isEmpty()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
