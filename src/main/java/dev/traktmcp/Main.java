package dev.traktmcp;

/** Wires every object by hand and starts one mode. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
