package dev.traktmcp.host.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shows a person why the assistant that sent them here cannot be let in, where nobody may be sent back. */
@FunctionalInterface
public interface FaultPage {
    /** Without any looks. */
    FaultPage PLAIN = (_, response, status, text) -> {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    };

    /** @param text sentences of ours, to be shown as text; headers of the response that are there stay */
    void show(HttpServletRequest request, HttpServletResponse response, int status, String text) throws IOException;
}
