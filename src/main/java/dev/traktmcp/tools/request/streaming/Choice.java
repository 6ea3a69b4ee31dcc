package dev.traktmcp.tools.request.streaming;

import dev.traktmcp.tools.request.streaming.WhereToWatch.Offer;
import java.util.function.Predicate;

/**
 * In which way somebody wants to watch.
 *
 * @param words {@code with a subscription, United Kingdom}
 * @param filter the value of Trakt's own filter {@code watchnow}, which lets at least these through
 * @param country two letters in lower case
 */
public record Choice(String words, String filter, Predicate<Offer> fits, String country) {}
