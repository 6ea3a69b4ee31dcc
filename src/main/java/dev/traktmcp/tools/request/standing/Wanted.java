package dev.traktmcp.tools.request.standing;

import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.amounts.Amount;
import dev.traktmcp.tools.request.amounts.Bounds;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of a title at once: {@code unseen, movies, shorter than 100 minutes}.
 *
 * @param facts each that matters, and whether it must be so
 * @param amounts of those that matter; of the person's own rating only where it must be rated
 * @param traits where it is from and the like; each must be so
 * @param kind movie or show; null for both
 */
record Wanted(Map<Fact, Boolean> facts, Map<Amount, Bounds> amounts, List<Trait> traits, @Nullable MediaType kind) {
    static final Wanted ANYTHING = new Wanted(Map.of(), Map.of(), List.of(), null);
    /** Who asks for what they do not watch "already" wants nothing that they have finished. */
    private static final Pattern ALREADY = Pattern.compile("\\balready\\b");
    /** "Not owned on DVD" says nothing of other formats. */
    private static final Pattern OWNED_NOT_SO =
            Pattern.compile("not (?:collected|owned|own|in collection) (?=on |in )");
    private static final Pattern KIND = Pattern.compile(
            "(?<not>\\bnot )?\\b(?:(?<movie>movies?|(?:feature )?films?)|(?:tv )?(?:shows?|series))\\b");

    /**
     * The same, and what one more term says.
     *
     * @param said the term in signs, as {@link Conditions} prepares it
     * @param spelt as it was said, for what is not understood
     * @param points whether points were said before, so that a number alone means them
     */
    Wanted with(String said, String spelt, boolean points) {
        Wanted wanted = this;
        String rest = ALREADY.matcher(said).replaceAll(" ").replaceAll(" +", " ").strip();
        if (rest.matches("all|any|every|everything|anything")) {
            return this;
        }
        UnknownTerm.refuseTimes(rest, spelt);
        boolean understood = false;
        for (Amount amount : Amount.values()) {
            boolean further = points || isRatedSo();
            for (Optional<Amount.Found> found = amount.in(rest, further); found.isPresent(); found =
                    amount.in(rest, further)) {
                wanted = wanted.and(amount, found.get().bounds());
                rest = found.get().rest();
                understood = true;
            }
        }
        Matcher kind = KIND.matcher(rest);
        if (kind.find()) {
            boolean not = kind.group("not") != null && kind.replaceFirst(" ").isBlank();
            if (not && understood) {
                throw UnknownTerm.of(spelt); // "no films over 3 hours" are neither shows nor long
            }
            wanted = wanted.of(kind.group("movie") != null != not ? MediaType.MOVIE : MediaType.SHOW);
            rest = kind.replaceFirst(kind.group("not") != null && !not ? " not " : " ").replaceAll(" +", " ").strip();
            understood = true;
        }
        return rest.isEmpty() && understood ? wanted : wanted.facts(rest, ALREADY.matcher(said).find(), spelt);
    }

    /** Several without a comma are read only where "not" cannot mean more than one. */
    private Wanted facts(String words, boolean already, String spelt) {
        Wanted wanted = this;
        String rest = words;
        do {
            Matcher owned = OWNED_NOT_SO.matcher(rest);
            rest = owned.lookingAt() && Trait.first(owned.replaceFirst("")).isPresent()
                    ? "not " + owned.replaceFirst("") : rest;
            Optional<Fact.Said> fact = Fact.first(rest);
            Optional<Trait.Said> trait = fact.isPresent() ? Optional.empty() : Trait.first(rest);
            String behind = fact.map(Fact.Said::rest).or(() -> trait.map(Trait.Said::rest))
                    .orElseThrow(() -> UnknownTerm.of(spelt));
            if (!behind.isEmpty() && rest.startsWith("not ")) {
                throw UnknownTerm.of(spelt);
            }
            rest = behind;
            if (fact.isEmpty()) {
                wanted = wanted.and(trait.orElseThrow().trait());
                continue;
            }
            Fact.Said said = fact.get();
            boolean atAll = !said.so() && said.fact() == Fact.IN_PROGRESS && already;
            wanted = wanted.and(atAll ? Fact.BEGUN : said.fact(), said.so());
        } while (!rest.isEmpty());
        return wanted;
    }

    private Wanted and(Fact fact, boolean so) {
        Map<Fact, Boolean> all = new LinkedHashMap<>(facts);
        Boolean before = all.put(fact, so);
        Contradiction.refuse(all, before != null && before != so ? fact : null);
        return new Wanted(all, amounts, traits, kind);
    }

    private Wanted and(Trait trait) {
        if (traits.contains(trait)) {
            return this;
        }
        for (Trait other : traits) {
            boolean both = other.so() && trait.so() && !other.isOf(Trait.Kind.FORMAT) && !other.isOf(Trait.Kind.GENRE)
                    && other.any().size() == 1 && trait.any().size() == 1
                    && other.any().getFirst().kind() == trait.any().getFirst().kind();
            if (both || other.equals(trait.turned())) {
                throw Contradiction.of(other.words() + " and " + trait.words());
            }
        }
        List<Trait> all = new ArrayList<>(traits);
        all.add(trait);
        return new Wanted(facts, amounts, List.copyOf(all), kind);
    }

    private Wanted and(Amount amount, Bounds also) {
        Bounds before = amounts.getOrDefault(amount, Bounds.ANY);
        Bounds both = before.and(also);
        if (both.isEmpty()) {
            String rated = amount == Amount.POINTS ? "rated " : "";
            throw Contradiction.of(rated + amount.words(before) + " and " + rated + amount.words(also));
        }
        Map<Amount, Bounds> all = new EnumMap<>(Amount.class);
        all.putAll(amounts);
        all.put(amount, both);
        Wanted wanted = new Wanted(facts, all, traits, kind);
        return amount == Amount.POINTS ? wanted.and(Fact.RATED, true) : wanted;
    }

    Wanted of(MediaType only) {
        if (kind != null && kind != only) {
            throw Contradiction.of("a movie and a show");
        }
        return new Wanted(facts, amounts, traits, only);
    }

    /** Each way in which this is not so; none where an amount has no such way of its own. */
    List<Wanted> opposites() {
        List<Wanted> all = new ArrayList<>();
        if (kind != null) {
            all.add(ANYTHING.of(kind == MediaType.MOVIE ? MediaType.SHOW : MediaType.MOVIE));
        }
        traits.forEach(trait -> all.add(ANYTHING.and(trait.turned())));
        for (Map.Entry<Amount, Bounds> one : amounts.entrySet()) {
            if (one.getKey() == Amount.SEASONS || one.getKey() == Amount.EPISODES) {
                return List.of(); // films have none
            }
            Bounds left = one.getKey() == Amount.POINTS ? new Bounds(1, Amount.BEST) : Bounds.ANY;
            one.getValue().turned().stream().map(left::and).filter(bounds -> !bounds.isEmpty())
                    .forEach(bounds -> all.add(ANYTHING.and(one.getKey(), bounds)));
        }
        facts.forEach((fact, so) -> all.add(ANYTHING.and(fact, !so)));
        return all;
    }

    /** Whether it says how much it must be rated. */
    boolean isRatedSo() {
        return amounts.containsKey(Amount.POINTS);
    }

    /** The same of movies and shows alike. */
    Wanted ofAnyKind() {
        return new Wanted(facts, amounts, traits, null);
    }

    /** Whether nothing else is said. */
    boolean isKindAlone() {
        return facts.isEmpty() && amounts.isEmpty() && traits.isEmpty();
    }

    boolean isAnything() {
        return isKindAlone() && kind == null;
    }

    /** {@code unseen and on your watchlist}. */
    String words() {
        return ReplyText.and(terms("a " + (kind == null ? "" : kind.word())).stream()
                .map(term -> term.replaceFirst("on watchlist$", "on your watchlist")).toList());
    }

    /** {@code unseen, on watchlist}, as the argument takes it. */
    String argument() {
        return String.join(", ", terms(kind == null ? "" : kind.plural()));
    }

    private List<String> terms(String ofKind) {
        List<String> terms = new ArrayList<>();
        facts.forEach((fact, so) -> {
            Bounds points = amounts.get(Amount.POINTS);
            terms.add(fact.word(so)
                    + (fact != Fact.RATED || points == null ? "" : " " + Amount.POINTS.words(points)));
        });
        if (kind != null) {
            terms.add(ofKind);
        }
        traits.forEach(trait -> terms.add(trait.words()));
        amounts.forEach((amount, bounds) -> {
            if (amount != Amount.POINTS) {
                terms.add(amount.words(bounds));
            }
        });
        return terms;
    }
}
