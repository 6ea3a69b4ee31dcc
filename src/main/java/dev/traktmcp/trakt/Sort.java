package dev.traktmcp.trakt;

/**
 * The order of a list.
 *
 * @param by {@code rank}, {@code added}, {@code title}, {@code released}, {@code runtime}, {@code popularity},
 *     {@code random}, {@code percentage}, {@code my_rating} and others that only VIPs may use
 * @param how {@code asc} or {@code desc}
 */
public record Sort(String by, String how) {
    /** The order that the person arranged. */
    public static final Sort RANK = new Sort("rank", "asc");
}
