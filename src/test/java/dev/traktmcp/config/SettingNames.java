package dev.traktmcp.config;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of all settings, for tests of other packages. */
public final class SettingNames {
    public static final Set<String> ALL =
            Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());

    private SettingNames() {}
}
