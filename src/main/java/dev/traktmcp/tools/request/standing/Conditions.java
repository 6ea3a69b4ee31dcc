package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.request.amounts.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a condition falls into alternatives, and each of these into terms. "And" binds stronger than "or". */
final class Conditions {
    private static final Pattern OR = Pattern.compile("(?i)\\s*[,;]?\\s*\\bor\\b");
    private static final Pattern AND = Pattern.compile("(?i)[,;&+](?!\\s*$)|\\b(?:and|but)\\b");
    private static final Pattern NEGATION = Pattern.compile("\\b(?:no|never|neither|without|non"
            + "|(?:is|are|was|were|have|has|had|do|does|did|ca|wo|would|could)n'?t)(?= |$)");
    private static final Pattern PADDING = Pattern.compile("\\b(?:(?:that|which|what)'s|only|if|i've|i'm|i|am|we've|we"
            + "|you|have|has|had|it|it's|is|was|are|been|be|yet|either|my|our|your|the|them|me|that|which|what|those"
            + "|ones|titles?|an?)\\b");
    private static final Pattern ALL_BUT =
            Pattern.compile("(?i)(?:\\b(?:everything|anything|all|any)\\b,? (?:but|except"
                    + "(?: for)?|other than|apart from|without)|^\\s*except(?: for)?) (?!not\\b)");
    private static final Pattern NO_LONGER = Pattern.compile("(?i)\\b(?:no|not any) longer\\b(?! than)");
    /** Genres with a word for a kind. */
    private static final Pattern ONE_WORD = Pattern.compile("\\b(?:(?:mini|limited) serie|(talk|game|quiz) show)s?\\b");
    private static final String FILMS = "(?:movies?|films?)";
    private static final String SHOWS = "(?:tv )?(?:shows?|series)";
    private static final Pattern BOTH_KINDS =
            Pattern.compile("\\b(?:" + FILMS + " or " + SHOWS + "|" + SHOWS + " or " + FILMS + ")\\b");
    private static final Pattern AT_AN_END =
            Pattern.compile("(?:" + FILMS + "|" + SHOWS + ")\\b.*|.*\\b(?:" + FILMS + "|" + SHOWS + ")");
    private static final String YEARS = "(?:18|19|20)\\d\\d(?:\\.\\.(?:18|19|20)\\d\\d)?";
    private static final String POINTS = "\\d{1,2}(?:\\.\\.\\d{1,2})? points";
    /** "From the 80s or 90s": what is said beside it is said of both. */
    private static final Pattern EITHER = Pattern.compile("(?<![\\d.]|[<>=] )(?:(" + YEARS + ") or (?:(?:from|in) )?("
            + YEARS + ")|(" + POINTS + ") or (" + POINTS + "))(?![\\d.])");
    /** For some that is neither, for others the one or the other. */
    private static final Pattern UNCLEAR = Pattern.compile("\\b(not [^,;&<>=]+?) or ([^,;&]+)");

    private Conditions() {}

    /** Each way in which a title can fit; none where all fit. */
    static List<Wanted> read(String said) {
        Matcher but = ALL_BUT.matcher(said);
        if (but.lookingAt() && isSeveral(said.substring(but.end()))) {
            throw new BadArguments("only_if", "is not clear about what is left out: say \"not\" before each, such as"
                    + " \"not horror, not animation\"").raise();
        }
        if (but.lookingAt() && !OR.matcher(said).find()) {
            List<Wanted> left = read(said.substring(but.end())); // "except horror films" keeps all shows
            List<Wanted> others = left.size() == 1 ? left.getFirst().opposites() : List.of();
            if (!others.isEmpty()) {
                return others;
            }
        }
        String signs = plain(said);
        refuseUnclear(signs);
        List<Wanted> ways = read(signs, said).stream().distinct().toList();
        return ways.stream().anyMatch(Wanted::isAnything) ? List.of() : ways;
    }

    /** Whether terms are joined, which all together are left out, or each. */
    static boolean isSeveral(String said) {
        return AND.matcher(said).find();
    }

    private static List<Wanted> read(String signs, String said) {
        List<String> negated = NotSo.each(signs);
        if (!negated.isEmpty()) {
            return possible(negated.stream().<Supplier<List<Wanted>>>map(one -> () -> read(one, said)).toList());
        }
        Matcher either = EITHER.matcher(signs);
        if (either.find()) {
            int first = either.group(1) == null ? 3 : 1;
            return Stream.of(first, first + 1).flatMap(one -> read(signs.substring(0, either.start())
                    + either.group(one) + signs.substring(either.end()), said).stream()).toList();
        }
        String[] ways = OR.split(signs, -1);
        String[] spelt = OR.split(said, -1);
        List<Wanted> all = new ArrayList<>();
        boolean points = false;
        for (int i = 0; i < ways.length; i++) {
            Terms terms = new Terms(AND.split(ways[i]),
                    ways.length == spelt.length ? spelt[i] : ways.length == 1 ? said : ways[i]);
            all.add(terms.wanted(points));
            points |= all.getLast().isRatedSo();
        }
        return AND.matcher(signs).find() || !AT_AN_END.matcher(signs).matches() ? all : ofOneKind(all);
    }

    /** Of the ways to be not so, those that do not contradict what else is said. */
    private static List<Wanted> possible(List<Supplier<List<Wanted>>> ways) {
        List<Wanted> all = new ArrayList<>();
        TraktException trouble = null;
        for (Supplier<List<Wanted>> way : ways) {
            try {
                all.addAll(way.get());
            } catch (TraktException e) {
                if (!Contradiction.is(e)) {
                    throw e;
                }
                trouble = e;
            }
        }
        if (all.isEmpty() && trouble != null) {
            throw trouble;
        }
        return all;
    }

    private record Terms(String[] signs, String spelt) {
        Wanted wanted(boolean points) {
            String[] said = AND.split(spelt);
            Wanted wanted = Wanted.ANYTHING;
            for (int i = 0; i < signs.length; i++) {
                wanted = wanted.with(signs[i].strip().replaceFirst("[,;.!?]+$", ""),
                        said.length == signs.length ? said[i] : signs.length == 1 ? spelt : signs[i], points);
            }
            return wanted;
        }
    }

    private static String plain(String said) {
        String plain = NO_LONGER.matcher(said.replaceAll("(?i)\\band ?/ ?or\\b", "or")).replaceAll(" not ")
                .replaceAll("(?i)\\bany ?more\\b(?! than)", "");
        String signs = ONE_WORD.matcher(Comparisons.inSigns(ALL_BUT.matcher(plain).replaceAll("not ")))
                .replaceAll(kind -> kind.group(1) == null ? "miniserie" : kind.group(1) + "show");
        String negated = NEGATION.matcher(Unfinished.asInProgress(signs)).replaceAll("not")
                .replaceAll(",? ?\\bnor\\b", ", not");
        String bare = BOTH_KINDS.matcher(PADDING.matcher(negated).replaceAll(" ").replaceAll("\\s+", " "))
                .replaceAll("").strip();
        return bare.isEmpty() && !said.isBlank() ? "all" : Trait.together(bare);
    }

    /** "Movies seen or collected" are movies in both ways. */
    private static List<Wanted> ofOneKind(List<Wanted> ways) {
        List<Wanted> ofKind = ways.stream().filter(way -> way.kind() != null).toList();
        boolean shared = ofKind.size() == 1 && ways.size() > 1 && !ofKind.getFirst().isKindAlone();
        return !shared ? ways
                : ways.stream()
                        .map(way -> new Wanted(way.facts(), way.amounts(), way.traits(), ofKind.getFirst().kind()))
                        .toList();
    }

    private static void refuseUnclear(String signs) {
        Matcher said = UNCLEAR.matcher(signs);
        if (said.find()) {
            Optional<Fact.Said> not = Fact.first(said.group(1)).filter(one -> one.rest().isEmpty());
            Optional<Fact.Said> other = Fact.first(said.group(2).replaceFirst(" (?:and|but|or)\\b.*", ""))
                    .filter(one -> one.rest().isEmpty() && one.so());
            if (not.isPresent() && other.isPresent()) {
                String one = not.get().fact().word(not.get().so());
                throw new BadArguments("only_if", "can mean two things: say \"" + one + ", "
                        + other.get().fact().word(false) + "\" for neither, or \"" + other.get().fact().word(true)
                        + " or " + one + "\" where one of them is enough").raise();
            }
        }
    }
}
