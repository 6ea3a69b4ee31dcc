package dev.traktmcp.host.pages;

import dev.traktmcp.host.store.Everything;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who runs a server and has one of everything that pages show or change. */
final class Owner {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(input|button)[^>]* name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    /** A form as a browser sends it, by one of its buttons. */
    record Sent(String path, Map<String, String> fields) {
        Sent with(String name, String value) {
            Map<String, String> other = new LinkedHashMap<>(fields);
            other.put(name, value);
            return new Sent(path, other);
        }
    }

    final String slug;
    final Browser browser;

    /** What nobody else may see. */
    final Set<String> marks = new TreeSet<>();

    /** What addresses of theirs have as parameters. */
    final Map<String, String> parameters = new LinkedHashMap<>(Map.of("code", "x"));

    private final PagesHost host;
    private final String invitation;

    Owner(PagesHost host, String slug) throws Exception {
        this.host = host;
        this.slug = slug;
        browser = host.signedIn(slug);
        String id = host.person(slug).id();
        host.store.people().makeHost(id);
        Grant grant = host.store.grants().allow(id, host.registered("Helper of " + slug), PagesHost.BOTH,
                host.address + "/mcp");
        Tokens.Issued tokens = host.store.tokens().issue(grant, PagesHost.BOTH);
        invitation = host.store.invitations().invite(id, Duration.ofDays(1), 2);
        host.trakt.byCode = false;
        browser.get("/signin").submit("/signin");
        parameters.put("state", browser.state());
        host.trakt.byCode = true;
        parameters.put("request", host.ask(host.registered("Asker of " + slug), PagesHost.BOTH,
                host.elsewhere + "/callback").replaceFirst(".*=", ""));
        marks.addAll(List.of(slug, "Name of " + slug, "Helper of " + slug, "Asker of " + slug, id, grant.id(),
                tokens.access(), tokens.refresh(), host.store.invitations().of(id).getFirst().id(), StandIn.CODE,
                "\"waiting\"", browser.cookies.get(Visit.SESSION), browser.cookies.get(Visit.CONSENT)));
    }

    /** Every path that the pages and the endpoints serve, as somebody asks for it who knows all parameters of hers. */
    List<String> paths() {
        return Stream.of(host.pages.servlets(), host.endpoints.servlets()).flatMap(table -> table.keySet().stream())
                .map(pattern -> switch (pattern) {
                    case "" -> "/";
                    case "/" -> "/account/nowhere";
                    default -> pattern.replace("*", invitation);
                }).sorted().toList();
    }

    String asked(String path) {
        return path + "?" + parameters.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    /** All forms of all pages that a browser can look at, once for each button. */
    List<Sent> forms(Browser looking) throws Exception {
        List<Sent> forms = new ArrayList<>();
        for (String path : paths()) {
            List<String> methods = host.pages.methods(path);
            if (methods != null && methods.contains("HEAD")) { // others use something up
                Matcher form = FORM.matcher(looking.get(asked(path)).page());
                while (form.find()) {
                    forms.addAll(sent(form.group(1), form.group(2)));
                }
            }
        }
        return forms.stream().distinct().toList();
    }

    private static List<Sent> sent(String path, String inner) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Map<String, String>> buttons = new ArrayList<>();
        Matcher field = FIELD.matcher(inner);
        while (field.find()) {
            Matcher value = VALUE.matcher(field.group());
            String given = value.find() ? value.group(1) : "";
            if (field.group(1).equals("button")) {
                buttons.add(Map.of(field.group(2), given));
            } else {
                fields.put(field.group(2), given);
            }
        }
        Sent without = new Sent(path, fields);
        return buttons.isEmpty() ? List.of(without) : buttons.stream().flatMap(button -> button.entrySet().stream())
                .map(button -> without.with(button.getKey(), button.getValue())).toList();
    }

    /** All that is kept, but for what concerns somebody. */
    Map<String, List<String>> kept(Predicate<String> concerns) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        Everything.rows(host.store.database()).forEach((table, rows) -> kept.put(table, rows.stream()
                .map(row -> row.entrySet().stream().map(cell -> cell.getKey() + "=" + Everything.text(cell.getValue()))
                        .sorted().collect(Collectors.joining(", ")))
                .filter(concerns.negate()).sorted().toList()));
        return kept;
    }
}
