package dev.traktmcp.simulator.routes.view;

/** Numbers with zeros before them. A format would load the rules of languages first, which takes long. */
final class Digits {
    private Digits() {}

    /** At least so many digits; {@code value} is not negative. */
    static String of(int count, long value) {
        String digits = String.valueOf(value);
        return "0".repeat(Math.max(0, count - digits.length())) + digits;
    }
}
