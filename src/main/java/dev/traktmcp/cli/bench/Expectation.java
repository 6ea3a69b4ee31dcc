package dev.traktmcp.cli.bench;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right outcome of a request, as a person labelled it. Ids carry their type: {@code movie:481}. */
sealed interface Expectation {

    /** @param season and {@code episode}: null where the label has none; then the answer must have none */
    record One(String id, @Nullable Integer season, @Nullable Integer episode) implements Expectation {}

    /** @param acceptable all titles that may be meant; the server must ask which */
    record Question(Set<String> acceptable) implements Expectation {}

    /** The request means no title of the catalogue. */
    record Nothing() implements Expectation {}
}
