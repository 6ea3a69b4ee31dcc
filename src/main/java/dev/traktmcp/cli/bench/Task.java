package dev.traktmcp.cli.bench;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person says, and what an assistant calls for it. */
record Task(String said, List<CallToolRequest> calls) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLUMNS = 3;

    /**
     * Lines of {@code what is said | tool | arguments}; one without what is said is a further call. The questions come
     * first, as nothing is kept shortly after a write.
     */
    private static final String CONVERSATION = """
            What is on this week?                    | upcoming_episodes     | {}
            What can I go on with?                   | up_next               | {}
            Where am I in The Bear?                  | up_next               | {'title':'The Bear'}
            Have I seen The Matrix?                  | get_history           | {'title':'The Matrix (1999)'}
            Have I seen Severance?                   | get_history           | {'title':'Severance'}
            What did I watch yesterday?              | get_history           | {'start_date':'yesterday',\
            'end_date':'yesterday'}
            Tell me all about Breaking Bad           | get_details           | {'title':'Breaking Bad'}
            Have I Chernobyl? Who plays? More alike? | get_collection        | {'title':'Chernobyl'}
                                                     | get_details           | {'title':'Chernobyl','include':['cast']}
                                                     | related               | {'title':'Chernobyl'}
            Put Heat from 1995 on my watchlist       | add_to_watchlist      | {'title':'Heat (1995)'}
            I said: Heat, from 1995!                 | add_to_watchlist      | {'title':'Heat (1995)'}
            And Arrival                              | add_to_watchlist      | {'title':'Arrival'}
            And these five                           | add_to_watchlist      | {'items':['Parasite',\
            'Dune (1984)','The Bear','Slow Horses','Past Lives']}
            Past Lives can go                        | remove_from_watchlist | {'title':'Past Lives'}
            I saw The Bear 2x05 last night, a 9      | mark_watched          | {'title':'The Bear S02E05',\
            'watched_at':'last night','rating':9}
            No, take that back                       | undo                  | {}
            I have seen season 1 of Slow Horses      | mark_watched          | {'title':'Slow Horses','season':1}
            A 10 for the Severance finale, 1x09      | rate_item             | {'title':'Severance S01E09','rating':10}
            Which lists have I? Alien on Sundays     | get_lists             | {}
                                                     | add_to_list           | {'list':'Rainy Sundays',\
            'title':'Alien (1979)'}
            I watch Oppenheimer. What is on now?     | check_in              | {'title':'Oppenheimer'}
                                                     | now_watching          | {}
            What is in, and for me? Not The Thing    | trending              | {'type':'movie'}
                                                     | recommendations       | {'type':'movie'}
                                                     | hide                  | {'hide_from':'recommendations',\
            'title':'The Thing (1982)'}
            """;

    /** The tasks, in the order in which they are done. */
    static List<Task> all() {
        List<Task> tasks = new ArrayList<>();
        for (String line : CONVERSATION.lines().toList()) {
            String[] columns = line.split("\\|", COLUMNS);
            if (!columns[0].isBlank()) {
                tasks.add(new Task(columns[0].strip(), new ArrayList<>()));
            }
            Map<String, Object> arguments = JSON.readValue(columns[2].replace('\'', '"'), new TypeReference<>() {});
            tasks.getLast().calls().add(CallToolRequest.builder(columns[1].strip()).arguments(arguments).build());
        }
        return tasks;
    }
}
