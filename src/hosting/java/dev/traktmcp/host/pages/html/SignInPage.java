package dev.traktmcp.host.pages.html;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The pages on the way to Trakt. */
public final class SignInPage {
    private static final Template TEMPLATE = Template.of("sign-in");

    /** A sign-in by a code that the person enters at Trakt. */
    public record Device(String code, URI url, Instant until) {
        /** @throws IllegalArgumentException where the address is not one to send people to */
        public Device {
            new Destination(url);
        }
    }

    private SignInPage() {}

    /** Begins a sign-in that no assistant asked for. */
    public static Page begin(String token) {
        return Page.of("Sign in", TEMPLATE.page(Map.of("token", Html.exact(token))));
    }

    /** The same for somebody with an invitation. */
    public static Page invited(String token, String secret) {
        return Page.of("You are invited", TEMPLATE.part("invited",
                Map.of("token", Html.exact(token), "secret", Html.exact(secret))));
    }

    /** Shows the code until it was entered. The page looks by itself whether it was. */
    public static Page device(Device device, Instant now) {
        String url = device.url().toASCIIString();
        return Page.withScript("Enter the code at Trakt", TEMPLATE.part("device", Map.of(
                "code", device.code(), "url", Html.exact(url), "host", new Destination(device.url()).name(),
                "left", When.left(device.until(), now), "size", QrPicture.size(url),
                "path", Html.exact(QrPicture.path(url)))))
                .heading(TEMPLATE.part("again"));
    }
}
