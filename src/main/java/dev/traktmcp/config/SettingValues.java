package dev.traktmcp.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** The settings one by one, as the person gave them in flags and environment, and how a value of each kind is read. */
record SettingValues(Map<String, String> environment, CommandLine line) {

    private static final String FILE = "_FILE";
    private static final Set<String> ON = Set.of("TRUE", "1", "YES", "ON");
    private static final Set<String> OFF = Set.of("FALSE", "0", "NO", "OFF");

    @Nullable
    String text(Setting setting) {
        if (setting.hasFlag() && line.hasOption(setting.flag())) {
            return setting.isSwitch() ? "true" : withoutPassword(setting,
                    LeftOver.none("--" + setting.flag(), line.getOptionValue(setting.flag())));
        }
        String value = given(setting.name());
        if (value == null && setting.isSecret()) {
            value = inFile(setting);
        }
        for (String alias : setting.aliases) {
            value = value == null ? given(alias) : value;
        }
        return value == null ? setting.fallback : value;
    }

    private static String withoutPassword(Setting setting, String value) {
        if (setting.isAddress() && value.matches("\\w+://[^/]*:[^/]*@.*")) {
            throw new UnusableSetting("--" + setting.flag() + " must be without a password, as others can read the"
                    + " command line: set " + setting + ", or " + setting + FILE + " to a file with the address");
        }
        return value;
    }

    /** The content of the file that the variable {@code …_FILE} names, as containers are given secrets. */
    private @Nullable String inFile(Setting setting) {
        String variable = setting + FILE;
        String name = given(variable);
        if (name == null) {
            return null;
        }
        try {
            return blankToNull(Files.readString(path(setting, name)));
        } catch (IOException e) {
            throw new UnusableSetting(variable + " names a file that cannot be read: " + name);
        }
    }

    private @Nullable String given(String variable) {
        String value = blankToNull(environment.get(variable));
        return value == null || LeftOver.isEmptyField(value) ? null : LeftOver.none(variable, value);
    }

    /** Of one that falls back to something. */
    String known(Setting setting) {
        return Objects.requireNonNull(text(setting), setting::name);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean isOn(Setting setting) {
        String value = known(setting).toUpperCase(Locale.ROOT);
        if (!ON.contains(value) && !OFF.contains(value)) {
            throw new UnusableSetting(setting + " must be true or false (or 1, 0, yes, no, on, off), not "
                    + text(setting));
        }
        return ON.contains(value);
    }

    String oneOf(Setting setting, String... allowed) {
        String value = known(setting).toUpperCase(Locale.ROOT);
        if (!List.of(allowed).contains(value)) {
            throw new UnusableSetting(setting + " must be one of " + String.join(", ", allowed).toLowerCase(Locale.ROOT)
                    + ", not " + text(setting));
        }
        return value;
    }

    URI url(Setting setting) {
        String value = known(setting);
        try {
            if (value.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
                return new URI(value.replaceFirst("/+$", "")).parseServerAuthority();
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        throw new UnusableSetting(setting + " must be an http or https address, not " + value);
    }

    /** The address of a Redis, which may have a password in it; so no message repeats it. */
    @Nullable
    URI redis(Setting setting) {
        String value = text(setting);
        if (value == null) {
            return null;
        }
        try {
            URI address = new URI(value).parseServerAuthority();
            if (value.matches("rediss?://([^@/?#\\s]*@)?[^@/?#\\s]+(/\\d{0,3})?(\\?timeout=\\d{1,5}(ms|s))?")
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        throw new UnusableSetting(setting + " must be an address like redis://localhost:6379/0 or"
                + " rediss://:password@redis.example.org");
    }

    @Nullable
    Path folder(Setting setting) {
        String value = text(setting);
        if (value != null && !Files.isDirectory(path(setting, value))) {
            throw new UnusableSetting(setting + " must be a folder; there is none at " + value);
        }
        return value == null ? null : path(setting, value);
    }

    /** A folder that may not exist yet. */
    @Nullable
    Path place(Setting setting) {
        String value = text(setting);
        if (value != null && Files.exists(Path.of(value)) && !Files.isDirectory(Path.of(value))) {
            throw new UnusableSetting(setting + " must be a folder, and " + value + " is a file");
        }
        return value == null ? null : Path.of(value).toAbsolutePath();
    }

    @Nullable
    Path file(Setting setting) {
        String value = text(setting);
        if (value != null && !Files.isReadable(path(setting, value))) {
            throw new UnusableSetting(setting + " must be a file; there is none at " + value);
        }
        return value == null ? null : path(setting, value);
    }

    static Path path(Setting setting, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            throw new UnusableSetting(setting + " must be a path, which " + value + " is not");
        }
    }

    @Nullable
    ZoneId zone(Setting setting) {
        String value = text(setting);
        try {
            return value == null ? null : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new UnusableSetting(setting + " must be a time zone like Europe/Berlin, not " + value);
        }
    }

    @Nullable
    String country(Setting setting) {
        String value = text(setting);
        if (value == null) {
            return null;
        }
        String code = value.equalsIgnoreCase("uk") ? "GB" : value.toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(code)) {
            throw new UnusableSetting(setting + " must be a country by two letters like gb, not " + value);
        }
        return code.toLowerCase(Locale.ROOT);
    }

    Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting, "a number of seconds", 1, 9999));
    }

    int number(Setting setting, String what, int least, int most) {
        String value = known(setting);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new UnusableSetting(setting + " must be " + what + " from " + least + " to " + most + ", not "
                    + value);
        }
        return Integer.parseInt(value);
    }

    List<String> words(Setting setting) {
        String value = text(setting);
        return value == null ? List.of()
                : Arrays.stream(value.toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(word -> !word.isEmpty())
                        .toList();
    }

    List<String> names(Setting setting) {
        String value = text(setting);
        List<String> names = value == null ? List.of() : List.of(value.split("\\s*,\\s*"));
        for (String name : names) {
            if (!name.matches("[\\w.-]+|\\[?[0-9A-Fa-f:.]+]?")) {
                throw new UnusableSetting(setting
                        + " must be names like trakt.example.org, without http:// and port, not " + name);
            }
        }
        return names;
    }

    List<Network> networks(Setting setting) {
        return words(setting).stream().map(word -> {
            try {
                return Network.of(word);
            } catch (IllegalArgumentException _) {
                throw new UnusableSetting(setting + " must be addresses or networks like 10.0.0.0/8, not " + word);
            }
        }).toList();
    }
}
