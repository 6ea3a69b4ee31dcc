package dev.traktmcp.trakt.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizedTest {
    private static final Request PLAYED = Request.post("sync", "history");

    private final List<String> sent = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"movies/1", "search/movie", "calendars/all/shows",
        "users/me-too/lists/recommendations/items",
        "shows/progress", "shows/1/seasons"})
    void withoutATokenOnlyTheAppIsNamed(String path) {
        Request open = Request.get(path.split("/"));
        assertThat(authorized(AccessTokens.none(), "ok").send(open).status()).isEqualTo(200);
        assertThat(sent).containsExactly("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync/history", "users/me/lists", "users/settings", "users/hidden/dropped",
        "calendars/my/shows", "recommendations/movies", "shows/recommendations", "shows/1/progress/watched"})
    void withoutATokenNothingOfAPersonIsSent(String path) {
        Request own = Request.get(path.split("/"));
        assertThat(authorized(AccessTokens.none(), "ok").send(own).status()).isEqualTo(401);
        assertThat(authorized(AccessTokens.none(), "ok").send(PLAYED).status()).isEqualTo(401);
        assertThat(sent).isEmpty();
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheRequestRepeated() {
        assertThat(authorized(renewing("new"), "new").send(PLAYED).status()).isEqualTo(200);
        assertThat(sent).containsExactly("Bearer old", "Bearer new");
        assertThat(refused).containsExactly("old");
    }

    @Test
    void aRenewedTokenThatIsRefusedTooIsTheEnd() {
        assertThat(authorized(renewing("new"), "another").send(PLAYED).status()).isEqualTo(401);
        assertThat(sent).containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void theSameTokenAgainIsNotTried() {
        assertThat(authorized(renewing("old"), "another").send(PLAYED).status()).isEqualTo(401);
        assertThat(sent).containsExactly("Bearer old");
    }

    @Test
    void somebodyElsesPrivacyIsNoReasonToRenew() {
        Transport hidden = request -> new Response("GET /users/x", 401, Map.of("x-private-user", "true"), new byte[0]);

        assertThat(new Authorized(hidden, "client", renewing("new")).send(PLAYED).status()).isEqualTo(401);
        assertThat(refused).isEmpty();
    }

    @Test
    void tokensDoNotPrintThemselves() {
        assertThat(AccessTokens.fixed("secret").toString()).doesNotContain("secret");
        assertThat(PLAYED.header("Authorization", "Bearer secret").toString()).doesNotContain("secret");
    }

    private Transport authorized(AccessTokens tokens, String valid) {
        Transport wire = request -> {
            String authorization = request.headers().getOrDefault("Authorization", "none");
            sent.add(authorization);
            boolean welcome = authorization.equals("none") || authorization.equals("Bearer " + valid);
            return new Response(request.line(), welcome ? 200 : 401, Map.of(), new byte[0]);
        };
        return new Authorized(wire, "client", tokens);
    }

    private AccessTokens renewing(String next) {
        return new AccessTokens() {
            @Override
            public Optional<String> access() {
                return Optional.of("old");
            }

            @Override
            public Optional<String> renewed(String token) {
                refused.add(token);
                return Optional.of(next);
            }
        };
    }
}
