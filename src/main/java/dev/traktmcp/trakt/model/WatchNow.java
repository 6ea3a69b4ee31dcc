package dev.traktmcp.trakt.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;

/**
 * Where a title can be watched.
 *
 * @param countries by code in lower case, {@code us}; one that Trakt has no data of is missing
 */
public record WatchNow(Map<String, Services> countries) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WatchNow {
        countries = countries == null ? Map.of() : countries;
    }

    /** By what it takes; never null inside. */
    public record Services(
            List<Service> free,
            List<Service> subscription,
            List<Service> cable,
            List<Service> purchase,
            List<Service> cinema) {
        public Services {
            free = free == null ? List.of() : free;
            subscription = subscription == null ? List.of() : subscription;
            cable = cable == null ? List.of() : cable;
            purchase = purchase == null ? List.of() : purchase;
            cinema = cinema == null ? List.of() : cinema;
        }
    }

    /**
     * @param source Trakt's word for the service, {@code disney_plus}
     * @param link where it is there, without a scheme
     * @param currency of the prices
     */
    public record Service(String source, String link, Boolean uhd, String currency, Prices prices) {}

    public record Prices(Double rent, Double purchase) {}
}
