package dev.traktmcp.cli.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings files as people have them, by what is odd about them. All of them are valid for their client. */
final class OddFiles {
    private static final String OTHER = "\"files\": {\"command\": \"npx\", \"args\": [\"-y\", \"files\", \"/tmp\"]}";

    private OddFiles() {}

    /** Plain JSON with the key under which servers are. */
    static Map<String, String> json(String key) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("empty", "");
        files.put("only white space", " \n\n");
        files.put("only a mark", "\uFEFF");
        files.put("an empty object", "{}");
        files.put("an empty object in two lines", "{\n}\n");
        files.put("no servers yet", "{\n  \"theme\": \"dark\",\n  \"startups\": 34\n}\n");
        files.put("servers empty", "{\n  \"%s\": {}\n}\n".formatted(key));
        files.put("servers empty in two lines", "{\n  \"%s\": {\n  },\n  \"theme\": \"dark\"\n}".formatted(key));
        files.put("another server", "{\n  \"%s\": {\n    %s\n  }\n}\n".formatted(key, OTHER));
        files.put("another server, then more", "{\n  \"%s\": {\n    %s\n  },\n  \"z\": [1, 2.50, 1e400, null]\n}\n"
                .formatted(key, OTHER));
        files.put("all on one line", "{\"a\":1,\"%s\":{\"x\":{\"command\":\"y\"}},\"b\":[]}".formatted(key));
        files.put("all on one airy line",
                "{\"a\": 1, \"%s\": {\"x\": {\"command\": \"y\"}}, \"b\": []}\n".formatted(key));
        files.put("on one line without servers",
                "{\"numStartups\":34,\"projects\":{\"/a\":{\"%s\":{}}}}".formatted(key));
        files.put("tabs", "{\n\t\"%s\": {\n\t\t%s\n\t}\n}\n".formatted(key, OTHER));
        files.put("four spaces", "{\n    \"a\": {},\n    \"%s\": {\n        %s\n    }\n}\n".formatted(key, OTHER));
        files.put("lines of Windows", "{\r\n  \"%s\": {\r\n    %s\r\n  }\r\n}\r\n".formatted(key, OTHER));
        files.put("a mark before it", "\uFEFF{\r\n  \"%s\": {}\r\n}".formatted(key));
        files.put("the same key elsewhere", "{\n  \"projects\": {\"/a\": {\"%1$s\": {\"trakt\": {}}}},\n  \"%1$s\": {\n"
                .formatted(key) + "    %s\n  }\n}".formatted(OTHER));
        files.put("strings like code",
                ("{\n  \"note\": \"// no { comment, } \\\" \\u00e9 /* \uD83C\uDFAC\",\n  \"%s\": {\n"
                        + "    \"a\": {\"command\": \"}\", \"args\": [\"//\", \",\"]}\n  }\n}\n").formatted(key));
        files.put("no order in it", "{ \"%s\"   :{\n\n      %s}\n ,\"a\":\n1 }\n\n\n".formatted(key, OTHER));
        files.put("a large number and doubles", "{\"n\": 123456789012345678901234567890, \"d\": 0.1,\n\"%s\": {}}"
                .formatted(key));
        return files;
    }

    /** JSON with comments and a comma too many besides. */
    static Map<String, String> commented(String key) {
        Map<String, String> files = json(key);
        files.put("only a comment", "// settings\n");
        files.put("a comment at the end of the last server",
                "{\n  // mine\n  \"%s\": {\n    %s // do not touch\n  }, /* b */\n}\n".formatted(key, OTHER));
        files.put("a comma too many", "{\n  \"%s\": {\n    %s,\n  },\n}\n".formatted(key, OTHER));
        files.put("a comma in a comment",
                "{\n  \"%s\": {\n    %s // a, b\n    /* , */\n  }\n}\n".formatted(key, OTHER));
        files.put("a server that is commented out",
                "{\n  \"%s\": {\n    %s\n    // \"trakt\": {\"command\": \"old\"}\n  }\n}\n".formatted(key, OTHER));
        files.put("a comment in empty servers", "{\n  \"%s\": {\n    // none yet\n  }\n}\n".formatted(key));
        files.put("a comment on the line of the brace", "{\n  \"%s\": { // servers\n  }\n}\n".formatted(key));
        files.put("a block comment before the brace", "{\n  \"%s\": {%s /* end */}\n}\n".formatted(key, OTHER));
        files.put("comments around it all", "// top\n{ /* a */ \"a\": 1 /* b */, // c\n}\n// bottom\n");
        files.put("a comment without its last line end", "{\n  \"%s\": {}\n} // end".formatted(key));
        return files;
    }

    static Map<String, String> toml() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("empty", "");
        files.put("only a comment", "# codex\n");
        files.put("a mark before it", "\uFEFFmodel = \"o3\"\n");
        files.put("no servers yet", "model = \"o3\"\napproval_policy = \"never\"");
        files.put("another server", "[mcp_servers.files]\ncommand = \"npx\" # mine\nargs = [\"-y\", 'files']\n");
        files.put("another server with its environment",
                "[mcp_servers.files]\ncommand = \"a\"\n\n[mcp_servers.files.env]\nKEY = \"v\"\n");
        files.put("lines of Windows", "model = \"o3\"\r\n\r\n[mcp_servers.files]\r\ncommand = \"npx\"\r\n");
        files.put("a table of servers first", "[mcp_servers]\n\n[projects.\"/a b\"]\ntrust_level = \"trusted\"\n");
        files.put("dotted keys", "mcp_servers.files.command = \"npx\"\ntui.theme = 'x'\n");
        files.put("strings of several lines",
                "notes = \"\"\"\n[mcp_servers.trakt]\n\"\"\"\nraw = '''\n# no comment'''\n");
        files.put("dates and numbers", "d = 2026-11-28T10:00:00Z\nt = 07:32:00\nh = 0xDEAD_BEEF\nf = 1e3\nn = nan\n");
        files.put("tables in lists", "[[hooks]]\nname = \"a\"\n\n[[hooks]]\nname = \"b\"\n\n\n");
        files.put("a table that is indented", "  [tui]\n  theme = \"dark\"\n\n# the end");
        files.put("a quoted name", "[mcp_servers.\"my files\"]\ncommand = \"x\"\n");
        return files;
    }

    static Map<String, String> yaml() {
        String other = "  files:\n    cmd: npx\n    args: [\"-y\", \"files\"]\n    type: stdio\n";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("empty", "");
        files.put("only a comment", "# goose\n");
        files.put("no servers yet", "GOOSE_MODE: smart_approve\nGOOSE_PROVIDER: \"anthropic\" # mine");
        files.put("another server", "extensions:\n" + other);
        files.put("another server, then more", "a: 1\nextensions:\n" + other + "b:\n- 1\n- x: y\n");
        files.put("servers empty", "extensions:\nb: 2\n");
        files.put("servers empty at the end", "b: 2\nextensions:");
        files.put("servers in braces", "extensions: {}\nb: 2\n");
        files.put("other servers in braces", "extensions: {files: {cmd: npx, args: [a, b]}} # short\n");
        files.put("comments", "# top\nextensions: # servers\n  # the files\n" + other + "  # end\n\n# bottom\nb: 2\n");
        files.put("four spaces", "extensions:\n    files:\n        cmd: npx\n        envs: {}\n");
        files.put("lines of Windows", "a: 1\r\nextensions:\r\n  files:\r\n    cmd: npx\r\n");
        files.put("text of several lines", "extensions:\n  files:\n    description: |\n      a\n\n      trakt: b\n"
                + "    cmd: >-\n      npx\n      files\nb: 'extensions:'\n");
        files.put("a beginning of a document", "---\nextensions:\n" + other);
        files.put("a mark and other letters", "\uFEFFname: \"\uD83C\uDFAC é\"\nextensions:\n" + other);
        files.put("lists like the keys", "x:\n  - extensions: 1\n  - trakt: 2\nextensions:\n" + other);
        files.put("anchors", "base: &b\n  cmd: npx\nother: 1\nextensions:\n  files:\n    type: stdio\n");
        return files;
    }
}
