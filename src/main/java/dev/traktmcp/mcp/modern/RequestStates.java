package dev.traktmcp.mcp.modern;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.EarlyAnswer;
import dev.traktmcp.mcp.JsonRpc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Gives clients what they bring back with the next round of a call ({@code requestState}), and takes from them only
 * that: as we gave it, in time, from the same account, for the same request, and for one write. Safe for use by several
 * threads.
 */
public final class RequestStates {
    /** As long as a person may think about a question. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+");
    private static final String NOTHING_DONE = " Nothing was done; make the call without requestState.";

    private final StateFolder kept;
    private final InstantSource clock;
    private final Supplier<String> account;

    /**
     * @param account gives the slug of the signed-in user, or nothing where it is not known; begins no sign-in
     */
    public RequestStates(StateFolder kept, InstantSource clock, Supplier<String> account) {
        this.kept = kept;
        this.clock = clock;
        this.account = account;
    }

    /** What to give for a request that is not over. */
    String give(@Nullable RequestState before, Map<String, String> answers, String method, Map<String, Object> params) {
        RequestState state = new RequestState(before == null ? UUID.randomUUID().toString() : before.id(),
                clock.instant().plus(VALID).getEpochSecond(), who(), what(method, params), Map.copyOf(answers));
        String said = text(UntypedJson.write(state.json()));
        return said + "." + text(kept.sign(bytes(said)));
    }

    /**
     * Takes what was given for a request.
     *
     * @throws EarlyAnswer where it is refused
     */
    RequestState read(Object given, String method, Map<String, Object> params) {
        RequestState state = given instanceof String text && FORM.matcher(text).matches() ? signed(text) : null;
        if (state == null) {
            throw refused("This requestState is not as this server gave it.");
        }
        if (clock.instant().getEpochSecond() >= state.until()) {
            throw refused("This requestState is more than " + VALID.toMinutes() + " minutes old.");
        }
        String who = who();
        if (!state.who().isEmpty() && !who.isEmpty() && !state.who().equals(who)) {
            throw refused("This requestState belongs to another account.");
        }
        if (!state.what().equals(what(method, params))) {
            throw refused("This requestState belongs to another request: the method, the tool or an argument differs.");
        }
        if (kept.isSpent(state.id())) {
            throw spent();
        }
        return state;
    }

    private @Nullable RequestState signed(String text) {
        String said = text.substring(0, text.indexOf('.'));
        try {
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(said.length() + 1));
            return MessageDigest.isEqual(signature, kept.sign(bytes(said)))
                    ? RequestState.of(UntypedJson.read(Base64.getUrlDecoder().decode(said))) : null;
        } catch (IllegalArgumentException | JacksonException _) {
            return null;
        }
    }

    /**
     * Uses it up.
     *
     * @throws EarlyAnswer where that has happened before, in this process or another
     */
    void spend(RequestState state) {
        if (!kept.spend(state.id(), clock.instant())) {
            throw spent();
        }
    }

    private static EarlyAnswer spent() {
        return EarlyAnswer.error(JsonRpc.INVALID_PARAMS, "This requestState was used: a call with it has gone on to"
                + " write. Nothing was done this time; look at the account before asking for what is missing.");
    }

    private static EarlyAnswer refused(String why) {
        return EarlyAnswer.error(JsonRpc.INVALID_PARAMS, why + NOTHING_DONE);
    }

    private String who() {
        String slug = account.get();
        return slug.isEmpty() ? "" : mark("who", slug);
    }

    private String what(String method, Map<String, Object> params) {
        Object name = params.get("name") == null ? params.get("uri") : params.get("name");
        return mark("what", new String(UntypedJson.write(sorted(
                List.of(method, String.valueOf(name), Objects.requireNonNullElse(params.get("arguments"), Map.of())))),
                StandardCharsets.UTF_8));
    }

    /** Stands for a text without saying it. */
    private String mark(String kind, String text) {
        return text(kept.sign(bytes(kind + "\n" + text)));
    }

    /** The same for the same arguments, in whatever order. */
    private static @Nullable Object sorted(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            object.forEach((name, value) -> sorted.put((String) name, sorted(value)));
            return sorted;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> sorted = new ArrayList<>();
            list.forEach(value -> sorted.add(sorted(value)));
            return sorted;
        }
        return json;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
