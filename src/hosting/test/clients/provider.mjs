// What a host program has to bring for clients that are libraries: it keeps their tokens and takes the person's answers.
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";

/** Waits where browsers are sent back to; resolves to its address and a way to end it. */
export async function callback() {
    const server = createServer((_, response) => response.end("You can close this page."));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { address: `http://127.0.0.1:${server.address().port}/callback`, close: () => server.close() };
}

/**
 * A provider for both SDKs and for AI SDK.
 * @param address where browsers are sent back to
 * @param document where a document about the client is, if it has one
 */
export function provider(name, address, document) {
    const kept = { verifiers: new Map() };
    return {
        kept,
        redirectUrl: address,
        clientMetadataUrl: document,
        clientMetadata: {
            client_name: name,
            redirect_uris: [address],
            grant_types: ["authorization_code", "refresh_token"],
            response_types: ["code"],
            token_endpoint_auth_method: "none",
        },
        state: () => randomUUID(),
        storedState: () => kept.url.searchParams.get("state"),
        clientInformation: () => kept.client,
        saveClientInformation: (client) => void (kept.client = client),
        tokens: () => kept.tokens,
        saveTokens: (tokens) => void (kept.tokens = tokens),
        redirectToAuthorization: (url) => void (kept.offered = url),
        discoveryState: () => kept.discovered,
        saveDiscoveryState: (found) => void (kept.discovered = found),
        saveCodeVerifier: (verifier) => // of several at once, each has its own
            void kept.verifiers.set(createHash("sha256").update(verifier).digest("base64url"), verifier),
        codeVerifier: () => kept.verifiers.get(kept.url.searchParams.get("code_challenge")),
        invalidateCredentials(scope) {
            if (scope === "all" || scope === "client") delete kept.client;
            if (scope === "all" || scope === "tokens") delete kept.tokens;
            if (scope === "all" || scope === "discovery") delete kept.discovered;
        },
    };
}
