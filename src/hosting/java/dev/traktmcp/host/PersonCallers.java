package dev.traktmcp.host;

import dev.traktmcp.host.oauth.Scopes;
import dev.traktmcp.host.store.Access;
import dev.traktmcp.host.store.Grants;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.store.Tokens;
import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.http.access.Admission;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Callers;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.modern.ModernServer;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Admits whoever shows an access token of ours, to the tools of the person who gave it and no others. It looks into the
 * database for each request, so what was taken back is refused at once. Safe for use by several threads.
 */
final class PersonCallers implements Callers {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([\\w.~+/=-]+) *");

    private final Tokens tokens;
    private final Grants grants;
    private final People people;
    private final PersonServers servers;
    private final Challenges challenges;
    private final Pace pace;

    PersonCallers(Tokens tokens, Grants grants, People people, PersonServers servers, Challenges challenges,
            Pace pace) {
        this.tokens = tokens;
        this.grants = grants;
        this.people = people;
        this.servers = servers;
        this.challenges = challenges;
        this.pace = pace;
    }

    @Override
    public @Nullable Admission ready(HttpFields headers) {
        return headers.get(HttpHeader.AUTHORIZATION) == null ? challenges.none() : null;
    }

    @Override
    public Admission decide(HttpFields headers) {
        Matcher shown = BEARER.matcher(headers.get(HttpHeader.AUTHORIZATION));
        if (!shown.matches()) {
            return challenges.invalid();
        }
        try {
            return tokens.access(shown.group(1))
                    .<Admission>map(access -> new Admission.Granted(new PersonCaller(access)))
                    .orElseGet(challenges::invalid);
        } catch (StoreUnavailable e) {
            return challenges.down();
        }
    }

    /** The callers for a person who would not be admitted any more. */
    static Predicate<Caller> lost(String person) {
        return caller -> caller instanceof PersonCaller one && one.person.equals(person) && !one.isWelcome();
    }

    @Override
    public void close() {
        servers.close();
    }

    /**
     * The scope that a request needs, or null where it tells nothing of the person. A tool that changes something may
     * say what was there before, but a client that may only write is not thought of: {@link Scopes#WRITE} alone is
     * enough.
     *
     * @param reads whether a tool changes nothing, by its name; null where there is none
     */
    private static @Nullable String needed(
            Message.Request request, Function<@Nullable Object, @Nullable Boolean> reads) {
        return switch (request.method()) {
            case "tools/call" -> {
                Boolean changesNothing =
                        reads.apply(request.fields().get("params") instanceof Map<?, ?> call ? call.get("name") : null);
                yield changesNothing == null ? null : changesNothing ? Scopes.READ : Scopes.WRITE;
            }
            case "resources/read", "resources/subscribe", "completion/complete", "subscriptions/listen" -> Scopes.READ;
            default -> null;
        };
    }

    private final class PersonCaller implements Caller {
        private final Access access;
        private final String person;

        private PersonCaller(Access access) {
            this.access = access;
            this.person = access.grant().person();
        }

        /** A session belongs to one client of one person, whatever token it shows by now, also once allowed anew. */
        @Override
        public String id() {
            return person + " " + access.grant().client();
        }

        @Override
        public boolean isWelcome() {
            try {
                return grants.find(access.grant().id()).isPresent()
                        && people.find(person).filter(found -> !found.blocked()).isPresent();
            } catch (StoreUnavailable e) {
                return false;
            }
        }

        @Override
        public Answers answers() {
            return servers.of(person).answers();
        }

        @Override
        public ModernServer modern() {
            return servers.of(person).modern();
        }

        @Override
        public @Nullable Refusal refusal(Message.Request message) {
            String needed = needed(message, servers.of(person).catalog()::reads);
            if (needed != null && !access.scope().contains(needed)) {
                return challenges.scope(needed);
            }
            if (message.method().equals("tools/call") || message.method().equals("resources/read")) {
                int wait = pace.wait(person);
                return wait == 0 ? null : challenges.tooMany(wait);
            }
            return null;
        }
    }
}
