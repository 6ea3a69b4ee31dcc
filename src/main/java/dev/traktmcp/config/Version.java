package dev.traktmcp.config;

/** The version of this program. */
public final class Version {
    private Version() {}

    /** The version that the build wrote into the jar; {@code dev} outside a jar. */
    public static String current() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "dev" : built;
    }
}
