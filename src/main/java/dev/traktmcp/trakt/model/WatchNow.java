package dev.traktmcp.trakt.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where people can watch a title.
 *
 * @param countries by code in lower case, {@code us}; without countries of which Trakt has no data
 */
public record WatchNow(Map<String, Services> countries) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WatchNow {
        countries = countries == null ? Map.of() : countries;
    }

    /** The services, by what they cost; its lists are never null. */
    public record Services(
            List<Service> free,
            List<Service> subscription,
            List<Service> cable,
            List<Service> purchase,
            List<Service> cinema) {
        public Services {
            free = sent(free);
            subscription = sent(subscription);
            cable = sent(cable);
            purchase = sent(purchase);
            cinema = sent(cinema);
        }

        private static List<Service> sent(@Nullable List<Service> services) {
            return services == null ? List.of() : services.stream().filter(Objects::nonNull).toList();
        }
    }

    /**
     * @param source Trakt's word for the service, {@code disney_plus}
     * @param link the address there, without a scheme
     * @param linkDirect the same without a detour over Trakt's partner, for some services
     * @param currency of the prices
     */
    public record Service(@Nullable String source, @Nullable String link, @Nullable String linkDirect,
            @Nullable Boolean uhd,
            @Nullable String currency, @Nullable Prices prices) {}

    /**
     * A service of a country.
     *
     * @param source Trakt's word for it, {@code disney_plus}
     * @param name as people write it
     */
    public record Source(String source, @Nullable String name) {}

    public record Prices(@Nullable Double rent, @Nullable Double purchase) {}
}
