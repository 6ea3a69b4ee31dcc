package dev.traktmcp.host.pages.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A whole page.
 *
 * @param status of the answer that carries it
 */
public record Page(int status, String title, Html content, Html head) {
    private static final Template FRAME = Template.of("frame");

    /** A page that needs no script. */
    static Page of(String title, Html content) {
        return new Page(200, title, content, Html.NONE);
    }

    /** A page whose buttons a script serves; without it there is another way for each. */
    static Page withScript(String title, Html content) {
        return new Page(200, title, content, FRAME.part("script"));
    }

    Page heading(Html more) {
        return new Page(status, title, content, Html.all(List.of(head, more)));
    }

    /** The page as bytes in UTF-8. */
    public byte[] bytes() {
        return FRAME.page(Map.of("title", title, "head", head, "content", content)).markup()
                .getBytes(StandardCharsets.UTF_8);
    }
}
