package dev.traktmcp.host.store;

/** Says that a person was deleted while something was done for them, of which nothing is kept. */
public final class PersonGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonGone() {
        super("the person was deleted meanwhile", null, false, false);
    }
}
