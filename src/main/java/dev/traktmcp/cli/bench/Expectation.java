package dev.traktmcp.cli.bench;

import java.util.Set;

/** What a request should come to, by the label a person gave it. Ids carry their type: {@code movie:481}. */
sealed interface Expectation {

    /** @param season and {@code episode}: null where the label has none, and then the answer must have none */
    record One(String id, Integer season, Integer episode) implements Expectation {}

    /** @param acceptable all that can be meant; the person has to be asked which */
    record Question(Set<String> acceptable) implements Expectation {}

    /** No title of the catalogue is meant. */
    record Nothing() implements Expectation {}
}
