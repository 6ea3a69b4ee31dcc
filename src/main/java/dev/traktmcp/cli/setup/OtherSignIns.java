package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Terminal;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.store.OtherItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The places where other programs for Trakt keep a sign-in. What is not there or cannot be read is passed over. */
final class OtherSignIns {
    /** OpenClaw's settings have comments, names without quotes and single quotes. */
    private static final JsonMapper LOOSE = JsonMapper.builder(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build()).build();

    private OtherSignIns() {}

    /** Those in files of the person. */
    static List<OtherSignIn> inFiles(Path home) {
        List<OtherSignIn> found = new ArrayList<>();
        Path skill = home.resolve(".openclaw/trakt_config.json");
        add(found, "the Trakt skill of OpenClaw (" + skill + ")", read(skill), name -> name);
        Path claw = home.resolve(".openclaw/openclaw.json");
        JsonNode settings = read(claw);
        List<JsonNode> environments = new ArrayList<>(List.of(settings.path("env"), settings.path("env").path("vars")));
        settings.path("skills").path("entries").forEach(skills -> environments.add(skills.path("env")));
        environments.forEach(environment -> add(found, "OpenClaw's settings (" + claw + ")", environment,
                name -> "TRAKT_" + name.toUpperCase(Locale.ROOT)));
        Path file = home.resolve(".config/trakt.json");
        add(found, "mcp-trakt (" + file + ")", read(file), OtherSignIns::camel);
        return found;
    }

    private static String camel(String name) {
        int line = name.indexOf('_');
        return name.substring(0, line) + Character.toUpperCase(name.charAt(line + 1)) + name.substring(line + 2);
    }

    private static void add(List<OtherSignIn> found, String where, JsonNode object, UnaryOperator<String> spelled) {
        OtherSignIn sign = of(where, name -> text(object.path(spelled.apply(name)).stringValue("")));
        if (sign != null) {
            found.add(sign);
        }
    }

    /** Those in the keychain, which is read only after a yes, as the system then may ask for a password. */
    static List<OtherSignIn> inKeychain(OtherItems keychain, Questions questions) {
        if (!keychain.has("access_token") || !questions.agreed("The keychain has a sign-in of another program for Trakt"
                + " (trakt, access_token). Read it? Your system may ask for your password.")) {
            return List.of();
        }
        Terminal.print("Reading the keychain…");
        OtherSignIn sign = of("the keychain", name -> text(keychain.read(name).orElse("")));
        return sign == null ? List.of() : List.of(sign);
    }

    private static @Nullable OtherSignIn of(String where, Values values) {
        InitialTokens tokens = InitialTokens.of(values.get("access_token"), values.get("refresh_token"));
        String id = values.get("client_id");
        return tokens == null ? null
                : new OtherSignIn(where, id == null ? null : new App(id, values.get("client_secret"), null), tokens);
    }

    private interface Values {
        @Nullable
        String get(String name);
    }

    /** Null for nothing and for what stands in examples. */
    private static @Nullable String text(String value) {
        return value.isBlank() || value.startsWith("YOUR_") || value.startsWith("$") ? null : value.strip();
    }

    private static JsonNode read(Path file) {
        try {
            return Files.isRegularFile(file) ? LOOSE.readTree(Files.readString(file)) : LOOSE.missingNode();
        } catch (IOException | JacksonException _) {
            return LOOSE.missingNode();
        }
    }
}
