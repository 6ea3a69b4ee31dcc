package dev.traktmcp.simulator.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param texts its names; the first is the one that exact search compares
 * @param year may be given in a query beside words of the title; null if it has none
 * @param number breaks ties between equally popular ones
 */
record Document<T>(T item, List<String> texts, Integer year, long votes, long number) {}
