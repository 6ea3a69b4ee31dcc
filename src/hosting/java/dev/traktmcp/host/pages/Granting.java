package dev.traktmcp.host.pages;

import dev.traktmcp.host.store.Person;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Answers a request to authorize; each method gives where the person's browser goes then. */
public interface Granting {
    /** Gives the client what the person allows. */
    URI finish(Map<String, Object> request, Person person, Set<String> scope);

    /** Tells the client that it gets nothing, by an error of OAuth's. */
    URI refuse(Map<String, Object> request, String error);
}
