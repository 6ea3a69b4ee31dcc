package dev.traktmcp.tools;

import java.util.List;

/** The reference arguments, the same for every tool that takes a title; each may be null. */
interface Named {
    String title();

    Integer year();

    String type();

    String id();

    Integer season();

    Integer episode();

    /** Several references at once, instead of the others. */
    List<String> items();
}
