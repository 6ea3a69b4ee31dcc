package dev.traktmcp.tools.request.streaming;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.VipOnly;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.streaming.WhereToWatch.Offer;
import dev.traktmcp.trakt.model.WatchNow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how somebody wants to watch: on their favorite services, with a subscription, free, or on one service. */
record Choices(Viewer viewer) {
    private static final String ARGUMENT = "streaming";
    private static final int NAMED = 12;
    private static final Pattern EITHER = Pattern.compile(
            "\\s*[,;/|]\\s*|\\s+(?:&|or|and|oder|und|ou|et|o|y|e|of|en)\\s+", Pattern.CASE_INSENSITIVE);
    /** What a favorite service does not ask money for each time. */
    private static final Set<String> INCLUDED = Set.of("subscription", "free", "cable");

    /** Several are one choice, of which one has to fit. */
    Choice of(String said) {
        String country = viewer.country().orElseThrow(() -> new BadArguments(ARGUMENT,
                "needs the person's country, which neither Trakt's settings nor TRAKT_MCP_COUNTRY tells")
                .raise());
        String in = ", " + Countries.name(country);
        List<String> parts = Stream.of(EITHER.split(said)).filter(part -> !folded(part).isEmpty()).toList();
        if (parts.size() < 2 || sources(country).stream().flatMap(Choices::spellings).anyMatch(folded(said)::equals)) {
            return of(said, country, in);
        }
        List<Choice> all = parts.stream().map(part -> of(part, country, "")).toList();
        List<String> filters = all.stream().map(Choice::filter).distinct().toList();
        return new Choice(ReplyText.either(all.stream().map(Choice::words).distinct().toList())
                .replace(" or on ", " or ").replace(", on ", ", ") + in,
                filters.size() == 1 ? filters.getFirst() : "any",
                offer -> all.stream().anyMatch(one -> one.fits().test(offer)), country);
    }

    private Choice of(String said, String country, String in) {
        return switch (folded(said)) {
            case "favorites", "favourites", "favorite" -> favorites(country, in);
            case "subscriptions", "subscription" -> new Choice("with a subscription" + in, "subscriptions",
                    offer -> offer.kind().equals("subscription"), country);
            case "free" -> new Choice("free" + in, "free", offer -> offer.kind().equals("free"), country);
            default -> service(said.strip(), country, in);
        };
    }

    private Choice favorites(String country, String in) {
        // Trakt may write the country before the service.
        Set<String> sources = viewer.favoriteServices().stream()
                .map(one -> one.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]{2}[-:]", ""))
                .collect(Collectors.toSet());
        if (sources.isEmpty()) {
            throw new BadArguments(ARGUMENT, "is favorites, but no favorite services are chosen in Trakt's settings;"
                    + " say subscriptions, free or a service").raise();
        }
        return new Choice("on favorite services" + in, "favorites",
                offer -> sources.contains(offer.source()) && INCLUDED.contains(offer.kind()), country);
    }

    private Choice service(String said, String country, String in) {
        List<WatchNow.Source> all = sources(country);
        String word = folded(said);
        if (all.isEmpty()) {
            return new Choice("on " + said + in, "any", offer -> is(offer, word), country);
        }
        List<WatchNow.Source> exact = all.stream().filter(one -> spellings(one).anyMatch(word::equals)).toList();
        List<WatchNow.Source> meant = !exact.isEmpty() ? exact
                : all.stream().filter(one -> spellings(one).anyMatch(name -> name.contains(word))).toList();
        List<String> names = meant.stream().map(Choices::name).distinct().toList();
        if (names.size() != 1) {
            throw new BadArguments(ARGUMENT, names.isEmpty()
                    ? "knows no service \"" + said + "\"" + in + "; it knows " + some(all)
                    : "\"" + said + "\" can mean " + ReplyText.either(names.stream().limit(NAMED).toList())).raise();
        }
        Set<String> sources = meant.stream().map(WatchNow.Source::source).collect(Collectors.toSet());
        Predicate<Offer> fits = offer -> sources.contains(offer.source());
        return new Choice("on " + names.getFirst() + in, "any", fits, country);
    }

    private static String some(List<WatchNow.Source> all) {
        List<String> names = all.stream().map(Choices::name).distinct().limit(NAMED).toList();
        return ReplyText.and(names) + (all.size() > NAMED ? " and others" : "");
    }

    private static boolean is(Offer offer, String word) {
        return offer.source() != null && (folded(offer.source()).equals(word)
                || offer.service() != null && folded(offer.service()).equals(word));
    }

    /** Trakt's services there; empty where it withholds them. */
    private List<WatchNow.Source> sources(String country) {
        try {
            return viewer.silent().about().sources(country);
        } catch (TraktException e) {
            if (e.failure() instanceof AppRejected || e.failure() instanceof NotSignedIn
                    || e.failure() instanceof VipOnly || e.failure() instanceof NotThere) {
                return List.of();
            }
            throw e;
        }
    }

    private static Stream<String> spellings(WatchNow.Source source) {
        return Stream.of(folded(source.source()), folded(name(source)));
    }

    private static String name(WatchNow.Source source) {
        String own = source.name();
        return own != null && !own.isBlank() ? own : String.valueOf(WhereToWatch.name(source.source()));
    }

    private static String folded(String said) {
        return said.toLowerCase(Locale.ROOT).replace("+", "plus").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The typed id by which the data of a reply name it. */
    static String id(Subject subject) {
        return ItemView.of(subject).id();
    }
}
