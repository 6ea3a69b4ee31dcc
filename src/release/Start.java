package dev.traktmcp.all;

import java.lang.reflect.InvocationTargetException;

/** The first class of trakt-mcp-all.jar, which Java 8 can still read, so that an older Java is told what is missing. */
public final class Start {
    private static final int WANTED = 25;

    private Start() {}

    public static void main(String[] words) throws Throwable {
        String version = System.getProperty("java.specification.version"); // 1.8, 9, 17
        if (version.startsWith("1.") || Integer.parseInt(version) < WANTED) {
            System.err.println("trakt-mcp: this needs Java " + WANTED + " or newer, and was started by Java " + version
                    + " (" + System.getProperty("java.home") + ").");
            System.err.println("Get one from https://adoptium.net and name its java in full where this one is named,");
            System.err.println("or take a package of trakt-mcp that brings its own Java.");
            System.exit(1);
        }
        // As src/main/runtime/flags/always has it; the other flags have to be given to Java itself.
        System.setProperty("java.net.preferIPv6Addresses",
                System.getProperty("java.net.preferIPv6Addresses", "system"));
        try {
            Class.forName("dev.traktmcp.Main").getMethod("main", String[].class).invoke(null, (Object) words);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
