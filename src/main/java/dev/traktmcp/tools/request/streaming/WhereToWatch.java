package dev.traktmcp.tools.request.streaming;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.VipOnly;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.trakt.model.WatchNow.Prices;
import dev.traktmcp.trakt.model.WatchNow;
import dev.traktmcp.trakt.model.WatchNow.Service;
import dev.traktmcp.trakt.model.WatchNow.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where people can watch a title. Trakt gives this data to few apps (seen in 2026). Safe for use by several threads.
 */
public final class WhereToWatch {
    /** It cannot be known; the message says why, as the end of a sentence. */
    public static final class Missing extends RuntimeException {
        public Missing(String why) {
            super(why);
        }
    }

    /**
     * @param source Trakt's word for the service
     * @param kind {@code subscription}, {@code free}, {@code rent}, {@code buy}, {@code cable} or {@code cinema}
     * @param price null where it is unknown, as is {@code link}
     */
    public record Offer(@Nullable String service, @Nullable String source, String kind, @Nullable Double price,
            @Nullable String currency, @Nullable String link) {}

    /** @param country two letters in lower case */
    public record Offers(String country, List<Offer> offers) {

        /** The services, grouped by what they cost, in a sentence. */
        public String line() {
            String where = "Where to watch (" + Countries.name(country) + "): ";
            if (offers.isEmpty()) {
                return where + "Trakt knows no service that has it.";
            }
            return where + words(offers) + ".";
        }

        /** {@code with a subscription on Netflix; to rent on Apple TV (3.99 GBP)}. */
        static String words(List<Offer> offers) {
            Map<String, List<String>> services = new LinkedHashMap<>();
            offers.forEach(offer -> services.computeIfAbsent(offer.kind(), _ -> new ArrayList<>()).add(offer.service()
                    + (offer.price() == null ? "" : String.format(Locale.ENGLISH, " (%.2f%s)", offer.price(),
                            offer.currency() == null ? "" : " " + offer.currency().toUpperCase(Locale.ROOT)))));
            return services.entrySet().stream()
                    .map(entry -> switch (entry.getKey()) {
                        case "subscription" -> "with a subscription on ";
                        case "free" -> "free on ";
                        case "rent" -> "to rent on ";
                        case "buy" -> "to buy on ";
                        case "cable" -> "with cable on ";
                        default -> "in cinemas: ";
                    } + ReplyText.and(entry.getValue().stream().distinct().toList()))
                    .collect(Collectors.joining("; "));
        }
    }

    public static final String NO_COUNTRY = "no country is known; give country, or set TRAKT_MCP_COUNTRY";
    private static final String REFUSED = "Trakt gives this app no streaming data";
    /** How long we stop asking after a refusal, as each refusal renews the token. */
    private static final Duration REST = Duration.ofHours(1);

    /** Names that do not follow from the words in Trakt's sources. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("hbo_max", "HBO Max"), Map.entry("amc_plus", "AMC+"), Map.entry("bbc_iplayer", "BBC iPlayer"),
            Map.entry("itvx", "ITVX"), Map.entry("apple_tv", "Apple TV"), Map.entry("apple_tv_plus", "Apple TV+"),
            Map.entry("amazon_prime_video", "Prime Video"), Map.entry("amazon_video", "Amazon Video"),
            Map.entry("fandango_at_home", "Fandango at Home"), Map.entry("youtube", "YouTube"),
            Map.entry("mgm_plus", "MGM+"), Map.entry("fubotv", "fuboTV"), Map.entry("wow", "WOW"),
            Map.entry("rtl_plus", "RTL+"), Map.entry("mubi", "MUBI"));

    private final Viewer viewer;
    private volatile Instant silentUntil = Instant.EPOCH;

    public WhereToWatch(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * @param said the country as the person said it, or null for their own
     * @throws Missing where no country is known, or Trakt refuses
     */
    public Offers of(Subject subject, @Nullable String said) {
        String country = said != null ? TitleFilter.country("country", said) : viewer.country().orElseThrow(
                () -> new Missing(NO_COUNTRY));
        Instant now = viewer.clock().instant();
        if (now.isBefore(silentUntil)) {
            throw new Missing(REFUSED);
        }
        try {
            WatchNow sent = viewer.silent().about().watchNow(
                    subject.media().type(), subject.media().ids().trakt(), subject.season(),
                    subject.number(), country);
            Services services = sent.countries().get(country);
            return new Offers(country, services == null ? List.of() : offers(services));
        } catch (TraktException e) {
            if (e.failure() instanceof AppRejected || e.failure() instanceof NotSignedIn
                    || e.failure() instanceof VipOnly) {
                silentUntil = now.plus(REST);
                throw new Missing(REFUSED);
            }
            throw e;
        }
    }

    private static List<Offer> offers(Services services) {
        List<Offer> offers = new ArrayList<>();
        services.subscription().forEach(service -> offers.add(offer(service, "subscription", null)));
        services.free().forEach(service -> offers.add(offer(service, "free", null)));
        services.cinema().forEach(service -> offers.add(offer(service, "cinema", null)));
        services.cable().forEach(service -> offers.add(offer(service, "cable", null)));
        for (Service service : services.purchase()) {
            Prices prices = service.prices();
            Double rent = prices == null ? null : prices.rent();
            Double purchase = prices == null ? null : prices.purchase();
            if (rent != null) {
                offers.add(offer(service, "rent", rent));
            }
            if (rent == null || purchase != null) { // it is sold there, whether its price is known or not
                offers.add(offer(service, "buy", purchase));
            }
        }
        return offers.stream().filter(offer -> offer.source() != null).toList();
    }

    private static Offer offer(Service service, String kind, @Nullable Double price) {
        String sent = service.linkDirect() == null || service.linkDirect().isBlank()
                ? service.link() : service.linkDirect();
        String link = sent == null || sent.isBlank() ? null : sent.contains(":") ? sent : "https://" + sent;
        String currency = price == null ? null : service.currency();
        return new Offer(name(service.source()), service.source(), kind, price, currency, link);
    }

    /** {@code Disney+} for {@code disney_plus}. */
    public static @Nullable String name(@Nullable String source) {
        if (source == null || NAMES.containsKey(source)) {
            return source == null ? null : NAMES.get(source);
        }
        StringBuilder name = new StringBuilder();
        for (String word : source.split("_")) {
            name.append(word.equals("plus") && !name.isEmpty() ? "+"
                    : (name.isEmpty() ? "" : " ") + word.substring(0, Math.min(1, word.length()))
                            .toUpperCase(Locale.ROOT)
                            + word.substring(Math.min(1, word.length())));
        }
        return name.toString();
    }
}
