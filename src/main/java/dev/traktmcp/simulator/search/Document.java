package dev.traktmcp.simulator.search;

import java.util.List;

/**
 * An item that search can find.
 *
 * @param texts its names; exact search compares the first
 * @param year may stand in a query beside words of the title; null if it has none
 * @param number breaks ties between equally popular items
 */
record Document<T>(T item, List<String> texts, Integer year, long votes, long number) {}
