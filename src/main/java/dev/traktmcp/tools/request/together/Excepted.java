package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.Standing;
import dev.traktmcp.trakt.Trakt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase leaves out: "everything on Marathon except Kill Bill and The Thing", "films I own but not those I have
 * seen". What is left out has to be among the others, so that no misspelt title is written after all.
 *
 * @param phrase the words before
 * @param titles names of titles, or one thing that is so of all that is left out
 */
record Excepted(String phrase, String titles) {
    private static final Pattern EXCEPT =
            Pattern.compile("(?i)(?:\\s*[,;])?\\s+(?:(?:except(?:ing)?|excluding|apart from"
                    + "|aside from|other than|save|without|minus|leaving out|not including|but not|but)(?: for)?"
                    + "|(?<=, )not)"
                    + "\\s+");
    private static final Pattern THOSE =
            Pattern.compile("(?i)^(?:what(?:ever)?|everything|anything|(?:any|all|the|those)"
                    + " ones|those)\\s+");
    private static final Pattern AND =
            Pattern.compile("(?i)\\s*(?:[,;]\\s*(?:(?:and|or|nor)\\s+)?|\\s(?:and|or|nor|&)\\s)");
    private static final Pattern YEAR = Pattern.compile("^(.*?)\\s*\\(?((?:18|19|20)\\d\\d)\\)?$");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„]");

    /** As which words can be read, the longest part that is left out first; none where nothing is. */
    static List<Excepted> of(String said) {
        List<Excepted> all = new ArrayList<>();
        Matcher except = EXCEPT.matcher(said);
        while (except.find()) {
            all.add(new Excepted(said.substring(0, except.start()).strip(), said.substring(except.end()).strip()));
        }
        return all;
    }

    /**
     * All but those that are left out.
     *
     * @param absent takes what was to be left out and is not among them
     * @throws TraktException with {@code BadArguments} where one that is left out is not among them
     */
    List<Subject> of(List<Subject> all, String said, Trakt trakt, Consumer<Subject> absent) {
        String name = QUOTES.matcher(titles).replaceAll("");
        Optional<Set<Subject>> named = named(name, all);
        Optional<OnlyIf> rest = named.isPresent() ? Optional.empty() : condition();
        if (named.isEmpty() && rest.isEmpty()) {
            Optional<Parted> parted = parted(name, all, new Absent(trakt));
            if (parted.isPresent()) {
                parted.get().absent().forEach(absent);
                return all.stream().filter(one -> !parted.get().there().contains(one)).toList();
            }
            throw WatchedThen.wrong(said, "is not clear: " + missing(name, all) + " is not among what it names, so name"
                    + " what is left out as it stands there");
        }
        Standing standing = new Standing(trakt);
        return all.stream().filter(one -> named.map(those -> !those.contains(one))
                .orElseGet(() -> rest.orElseThrow().fits(one, standing))).toList();
    }

    private record Parted(Set<Subject> there, List<Subject> absent) {}

    /** Names of which some are not there; empty where one of these is not surely a title. */
    private static Optional<Parted> parted(String names, List<Subject> all, Absent elsewhere) {
        Optional<Subject> whole = elsewhere.of(names, all);
        if (whole.isPresent()) {
            return Optional.of(new Parted(Set.of(), List.of(whole.get())));
        }
        Parted parted = new Parted(new HashSet<>(), new ArrayList<>());
        for (String name : AND.split(names)) {
            Set<Subject> there = one(name, all);
            Optional<Subject> absent = there.isEmpty() ? elsewhere.of(name, all) : Optional.empty();
            if (there.isEmpty() && absent.isEmpty()) {
                return Optional.empty();
            }
            parted.there().addAll(there);
            absent.ifPresent(parted.absent()::add);
        }
        return Optional.of(parted);
    }

    private Optional<OnlyIf> condition() {
        try {
            return OnlyIf.except(THOSE.matcher(titles).replaceFirst(""));
        } catch (TraktException e) {
            if (e.failure() instanceof BadArguments) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Each of "Kill Bill and The Thing", where a name may have an "and", too; empty where one is not there. */
    private static Optional<Set<Subject>> named(String names, List<Subject> all) {
        Set<Subject> one = one(names, all);
        if (!one.isEmpty()) {
            return Optional.of(one);
        }
        Matcher and = AND.matcher(names);
        while (and.find()) {
            Set<Subject> first = one(names.substring(0, and.start()), all);
            Optional<Set<Subject>> others = first.isEmpty() ? Optional.empty() : named(names.substring(and.end()), all);
            if (others.isPresent()) {
                first.addAll(others.get());
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** The title of that name or id, or all whose names begin so: "Kill Bill" is both volumes. */
    private static Set<Subject> one(String said, List<Subject> all) {
        Matcher dated = YEAR.matcher(said.strip());
        Set<Subject> found = like(said, null, all);
        return found.isEmpty() && dated.matches() ? like(dated.group(1), Integer.valueOf(dated.group(2)), all) : found;
    }

    private static Set<Subject> like(String said, @Nullable Integer year, List<Subject> all) {
        NormalizedName name = NormalizedName.of(said);
        List<Subject> there = all.stream().filter(one -> year == null || year.equals(one.media().year())).toList();
        Set<Subject> same = new HashSet<>(there.stream().filter(one -> one.typedPlace().equals(said.strip())
                || one.typedId().equals(said.strip())
                || one.season() == null && NormalizedName.of(one.media().title()).samePlain(name)).toList());
        if (same.isEmpty() && !name.isEmpty()) {
            there.stream().filter(one -> begins(NormalizedName.of(one.media().title()), name)).forEach(same::add);
        }
        return same;
    }

    private static boolean begins(NormalizedName title, NormalizedName name) {
        List<String> words = title.wordsWithoutArticles();
        List<String> said = name.wordsWithoutArticles();
        return !said.isEmpty() && words.size() >= said.size() && words.subList(0, said.size()).equals(said);
    }

    private static String missing(String names, List<Subject> all) {
        for (String name : AND.split(names)) {
            if (one(name, all).isEmpty()) {
                return "\"" + name.strip() + "\"";
            }
        }
        return "\"" + names + "\"";
    }
}
