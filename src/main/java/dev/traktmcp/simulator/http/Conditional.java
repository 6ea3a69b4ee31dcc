package dev.traktmcp.simulator.http;

import java.util.Arrays;

/** Weak ETags: a client that already has the answer gets 304. */
final class Conditional {
    private Conditional() {}

    static Answer check(RawRequest request, Answer answer) {
        if (!request.method().equals("GET") || answer.status() != 200) {
            return answer;
        }
        String tag = "W/\"" + Integer.toHexString(Arrays.hashCode(answer.body())) + "-" + answer.body().length + "\"";
        boolean same = tag.equals(request.headers().get("if-none-match"));
        return (same ? Answer.empty(304) : answer).with("ETag", tag);
    }
}
