package dev.traktmcp.json;

/**
 * A record whose fields stand among those of the record that has it, as with Jackson's {@code JsonUnwrapped}. It is a
 * type and no annotation, as Java makes a class for each annotation that it reads.
 */
public interface Inlined {}
