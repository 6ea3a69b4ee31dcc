package dev.traktmcp.host.pages;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as forms need: cookies, the fields of the last page, and where it leads. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]*)\"");

    public final Map<String, String> cookies = new TreeMap<>();
    private final URI site;
    private HttpResponse<String> last;

    public Browser(URI site) {
        this.site = site;
    }

    public Browser get(String path) throws Exception {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html"));
    }

    /** Sends the last page's form for an address, with more fields beside its hidden ones: name, value, name, … */
    public Browser submit(String action, String... more) throws Exception {
        Map<String, String> fields = form(action);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return post(action, fields);
    }

    /** The hidden fields of the last page's first form for an address. */
    public Map<String, String> form(String action) {
        Matcher forms = FORM.matcher(page());
        while (forms.find()) {
            if (forms.group(1).equals(action)) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher field = FIELD.matcher(forms.group(2));
                while (field.find()) {
                    fields.put(field.group(1), field.group(2));
                }
                return fields;
            }
        }
        throw new AssertionError("no form for " + action + " in " + page());
    }

    public Browser post(String path, Map<String, String> fields) throws Exception {
        return body(path, "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    public Browser body(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Browser send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; ")));
        }
        last = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : last.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return this;
    }

    public int status() {
        return last.statusCode();
    }

    public String page() {
        return last.body();
    }

    public HttpResponse<String> answer() {
        return last;
    }

    /** Where the last answer leads by itself, by a redirect or by the page that goes on. */
    public String leadsTo() {
        Matcher refresh = REFRESH.matcher(page());
        return refresh.find() ? refresh.group(1).replace("&amp;", "&")
                : last.headers().firstValue("Location").orElse("nowhere");
    }

    /** The state in the address that it leads to. */
    public String state() {
        return leadsTo().replaceFirst(".*[?&]state=", "");
    }
}
