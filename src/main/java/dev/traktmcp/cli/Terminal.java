package dev.traktmcp.cli;

/** Prints for people. */
public final class Terminal {
    private static final boolean STYLED = System.console() != null && System.console().isTerminal();

    private Terminal() {}

    /** Whether a person sees what is printed and can answer. */
    public static boolean isAttended() {
        return STYLED;
    }

    public static void print(String text) {
        System.out.println(text);
    }

    /** Prints a question, behind which the person types. */
    public static void ask(String question) {
        System.out.print(question + " ");
        System.out.flush();
    }

    /** Prints a line that the next one replaces; only on a terminal. */
    static void status(String text) {
        if (STYLED) {
            System.out.print("\r\u001b[2K" + text);
            System.out.flush();
        }
    }

    public static String bold(String text) {
        return styled("1", text);
    }

    static String dim(String text) {
        return styled("2", text);
    }

    private static String styled(String code, String text) {
        return STYLED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
