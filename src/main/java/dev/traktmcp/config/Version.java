package dev.traktmcp.config;

/** The version of this program. */
public final class Version {
    private Version() {}

    /** As the build wrote it into the jar; {@code dev} outside of one. */
    public static String current() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "dev" : built;
    }
}
