package dev.traktmcp.mcp.http.access;

/** Whether a request may be sent: by whom, or why not. */
public sealed interface Admission permits Admission.Granted, Refusal {
    record Granted(Caller caller) implements Admission {}
}
