package dev.traktmcp.config;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of all settings, for tests of other packages. */
public final class SettingNames {
    public static final Set<String> ALL =
            Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());

    /** Those that a file may hold, which the name with {@code _FILE} names. */
    public static final Set<String> SECRET = Arrays.stream(Setting.values()).filter(Setting::isSecret)
            .map(Setting::name).collect(Collectors.toSet());

    private SettingNames() {}
}
