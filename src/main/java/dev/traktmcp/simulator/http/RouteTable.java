package dev.traktmcp.simulator.http;

import java.util.List;

/** What answers in one area of Trakt. */
public interface RouteTable {
    /** The routes; of two that match, the earlier wins. */
    List<Route> table();
}
