package dev.traktmcp.simulator.http;

import java.util.Set;

/** The words of {@code ?extended=} (Trakt's reference, "Extended Info"). */
public record Extended(Set<String> words) {
    public boolean full() {
        return words.contains("full");
    }

    /** Since 2026 full answers also carry images. */
    public boolean images() {
        return full() || words.contains("images");
    }

    public boolean has(String word) {
        return words.contains(word);
    }
}
