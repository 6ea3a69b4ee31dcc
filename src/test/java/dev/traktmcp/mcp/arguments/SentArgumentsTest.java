package dev.traktmcp.mcp.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.tools.Everything;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients, proxies and models send, and what the tools of {@code tools.json} get of it. */
class SentArgumentsTest {
    private static final Map<String, Map<String, Object>> SCHEMAS = schemas();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // Filled in, and nothing.
        "search | {'query':'Dune','type':'','genres':[],'languages':{},'year':null} | {'query':'Dune'}",
        "search | {'query':'Dune','type':'null','year':'None','genres':['',null],'limit':'N/A'} | {'query':'Dune'}",
        "search | {'query':'Dune','year':0,'year_to':'0','page':0,'limit':0.0} | {'query':'Dune'}",
        "mark_watched | {'title':'Heat','episode':0,'season':0,'rating':0,'through_episode':0} | {'title':'Heat'}",
        "mark_watched | {'title':'Severance','season':0,'episode':2} | {'title':'Severance','season':0,'episode':2}",
        "mark_watched | {'title':'Severance','season':'0'} | {'title':'Severance','season':0}",
        "mark_watched | {'title':'Heat','watched_at':' ','items':[{}]} | {'title':'Heat'}",
        "mark_watched | {'title':'Heat','rewatch':'null','confirm':'','id':'undefined'} | {'title':'Heat'}",
        "add_to_watchlist | {'title':'None'} | {'title':'None'}",
        "add_to_watchlist | {'title':'null','id':'movie:5','items':'[]'} | {'id':'movie:5'}",
        "edit_list | {'list':'Oscars','description':''} | {'list':'Oscars','description':''}",
        "edit_list | {'list':'Oscars','name':'A','description':'','sort':''} | {'list':'Oscars','name':'A'}",
        // Lists.
        "add_to_watchlist | {'items':'[\\'Heat\\',\\'Interstellar\\']'} | {'items':['Heat','Interstellar']}",
        "add_to_watchlist | {'items':['[\\'Heat\\',\\'Dune\\']','Arrival']} | {'items':['Heat','Dune','Arrival']}",
        "add_to_watchlist | {'items':'Me, Myself & Irene'} | {'items':['Me, Myself & Irene']}",
        "add_to_watchlist | {'items':'[REC]'} | {'items':['[REC]']}",
        "add_to_watchlist | {'items':'- Heat\\n- Dune (2021)\\n'} | {'items':['Heat','Dune (2021)']}",
        "add_to_watchlist | {'items':'movie:5, show:11,tt0113277'} | {'items':['movie:5','show:11','tt0113277']}",
        "add_to_watchlist | {'items':['Heat','',null,481]} | {'items':['Heat','481']}",
        "search | {'query':'Dune','genres':'science-fiction,drama'} "
                + "| {'query':'Dune','genres':['science-fiction','drama']}",
        "search | {'query':'Dune','genres':['drama, crime']} | {'query':'Dune','genres':['drama','crime']}",
        "search | {'query':'Dune','genres':'[drama; crime]'} | {'query':'Dune','genres':['drama','crime']}",
        "get_details | {'title':'Heat','include':'Cast, where to watch'} "
                + "| {'title':'Heat','include':['cast','where_to_watch']}",
        "remove_from_history | {'plays':'play:1,play:2'} | {'plays':['play:1','play:2']}",
        // Numbers and switches.
        "search | {'query':1917,'year':'2021.0','limit':' 5 '} | {'query':'1917','year':2021,'limit':5}",
        "rate_item | {'title':'Heat','rating':9.0} | {'title':'Heat','rating':9}",
        "mark_watched | {'title':'Heat','rewatch':'True'} | {'title':'Heat','rewatch':true}",
        "mark_watched | {'title':'Heat','rewatch':'no','confirm':1} | {'title':'Heat','rewatch':false,'confirm':true}",
        "mark_watched | {'title':'Heat','rewatch':0,'confirm':'ON'} | {'title':'Heat','rewatch':false,'confirm':true}",
        // Words of an enum.
        "search | {'query':'Dune','type':'Movies'} | {'query':'Dune','type':'movie'}",
        "search | {'query':'Dune','type':'TV Shows'} | {'query':'Dune','type':'show'}",
        "search | {'query':'Dune','type':['film']} | {'query':'Dune','type':'movie'}",
        "search | {'query':'Dune','type':'people'} | {'query':'Dune','type':'person'}",
        "trending | {'type':'movies and shows'} | {}",
        "trending | {'type':['movie','show']} | {}",
        "get_watchlist | {'only':'Series','sort':'My Rating','order':'DESC'} "
                + "| {'only':'show','sort':'my_rating','order':'desc'}",
        "charts | {'chart':'Box Office','period':'ALL'} | {'chart':'box_office','period':'all'}",
        // Objects for titles.
        "add_to_watchlist | {'items':[{'title':'Dune','year':2021}]} | {'items':['Dune (2021)']}",
        "add_to_watchlist | {'items':{'title':'1917','year':'2019','type':'Movie'}} | {'items':['1917 (2019, movie)']}",
        "add_to_watchlist | {'items':'{\\'name\\':\\'Fargo\\',\\'media_type\\':\\'tv\\'}'} "
                + "| {'items':['Fargo (show)']}",
        "mark_watched | {'items':[{'title':'Severance','season':2,'episode':3}]} | {'items':['Severance S2E3']}",
        "mark_watched | {'items':[{'title':'Heat','season':0,'episode':0,'year':0}]} | {'items':['Heat']}",
        "mark_watched | {'items':[{'show':{'title':'Dark','ids':{'trakt':7}},'season':1}]} "
                + "| {'items':['show:7 season 1']}",
        "mark_watched | {'items':[{'type':'movie','ids':{'tmdb':949}}]} | {'items':['tmdb:movie:949']}",
        "mark_watched | {'items':[{'id':'movie:5','title':'Heat','genres':['crime']}]} | {'items':['movie:5']}",
        // What the machinery adds.
        "trending | {'sessionId':'a1','action':'sendMessage','chatInput':'what is on?','toolCallId':'call_0BCI'} | {}",
        "create_list | {'name':'A','tool':{'name':'create_list','description':'Makes a list.'}} | {'name':'A'}",
        "trending | {'security_context':{'agent_fingerprint':{'id':'x'},'metadata':{}}} | {}",
        "trending | {'run_id':'7','thread_id':3,'config':{'configurable':{'thread_id':'3'}},'callbacks':['x']} | {}",
        "trending | {'_meta':{'correlationId':'abc'},'_tool_context':{'a':1},'_agno_team':'x','pi/session_id':'y'} "
                + "| {}",
        "trending | {'wait_for_previous':true,'task_progress':'- [ ] ask Trakt'} | {}",
        "trending | {'trace_id':'626e3a','traceparent':'00-0af7','requestid':'r','x-request-id':'1'} | {}",
        "get_history | {'title':'Heat','user_id':'5e2f41aa-0c3b-4f6e-9a53-0b1d2c3e4f50','userPrompt':'seen Heat?'} "
                + "| {'title':'Heat'}",
        "get_history | {'title':'Heat','flowId':'9','nodeExecutionId':'a','corr':'toolu_015kA1pdA84pTN4dfAkQ1XEg'} "
                + "| {'title':'Heat'}",
        "get_history | {'title':'Heat','seasn':'','comment':null} | {'title':'Heat'}",
        "trending | {'conversation_id':'c','messageId':'m','parent_run_id':null,'x-litellm-call-id':'l'} | {}",
        "trending | {'question':'what is on?','rawPrompt':'x','assistantId':'a','stepId':4,'checkpoint_ns':'n'} | {}",
        "trending | {'toolcallid':'x','sessionid':'y','executionId':7,'nodeName':'MCP','$json':{'a':1}} | {}",
        "rate_item | {'title':'Heat','rating':8,'only_if':['unseen','not rated']} "
                + "| {'title':'Heat','rating':8,'only_if':'unseen,not rated'}",
        "rate_item | {'items':[{'title':'Heat','rating':9},'Arrival: 8']} | {'items':['Heat: 9','Arrival: 8']}",
        "mark_watched | {'items':[{'title':'Heat','year':1995,'rating':'9'}],'watched_at':'now'} "
                + "| {'items':['Heat (1995): 9'],'watched_at':'now'}",
        // Words to choose from, as people say them.
        "charts | {'chart':'most watched','period':'this week'} | {'chart':'most_watched','period':'weekly'}",
        "charts | {'chart':'most_watched','period':'Last month'} | {'chart':'most_watched','period':'monthly'}",
        "charts | {'chart':'most_watched','period':'of all time'} | {'chart':'most_watched','period':'all'}",
        "charts | {'chart':'favourites','period':'today'} | {'chart':'favorited','period':'daily'}",
        "charts | {'chart':'Most anticipated','type':'series'} | {'chart':'anticipated','type':'show'}",
        "charts | {'chart':'popular','type':'Filme','year':'1990s'} "
                + "| {'chart':'popular','type':'movie','year':1990,'year_to':1999}",
        "charts | {'chart':'popular','year':'the nineties'} | {'chart':'popular','year':1990,'year_to':1999}",
        "search | {'query':'x','year':'90s'} | {'query':'x','year':1990,'year_to':1999}",
        "recommendations | {'year':'2010er Jahre'} | {'year':2010,'year_to':2019}",
        "recommendations | {'year':'les années 80'} | {'year':1980,'year_to':1989}",
        "recommendations | {'year':'1990 to 1995'} | {'year':1990,'year_to':1995}",
        "recommendations | {'year':'1995'} | {'year':1995}",
        "get_watchlist | {'sort':'alphabetically'} | {'sort':'title'}",
        "get_watchlist | {'sort':'recently added'} | {'sort':'added'}",
        "get_watchlist | {'sort':'length'} | {'sort':'runtime'}",
        "get_watchlist | {'sort':'IMDb'} | {'sort':'imdb_rating'}",
        "get_watchlist | {'sort':'shuffle'} | {'sort':'random'}",
        "get_ratings | {'sort':'best'} | {'sort':'highest'}",
        "get_ratings | {'sort':'most recent'} | {'sort':'newest'}",
        "get_collection | {'sort':'A-Z'} | {'sort':'title'}",
        "get_list | {'list':'x','sort':'top rated'} | {'list':'x','sort':'rating'}",
        "upcoming_movies | {'release':'theaters'} | {'release':'cinema'}",
        "upcoming_movies | {'release':'Blu-ray'} | {'release':'disc'}",
        // Names of before.
        "get_history | {'from':'last week','to':'yesterday'} | {'start_date':'last week','end_date':'yesterday'}",
        "hide | {'from':'Up Next','title':'Dark'} | {'hide_from':'up_next','title':'Dark'}",
        "add_to_collection | {'title':'Heat','3d':'yes'} | {'title':'Heat','three_d':true}",
    })
    void becomes(String tool, String sent, String got) {
        Map<String, Object> arguments = new LinkedHashMap<>(arguments(tool).check(json(sent)));
        Map<String, Object> expected = json(got);
        Schema.child(SCHEMAS.get(tool), "properties").forEach((name, schema) -> {
            if (((Map<?, ?>) schema).containsKey("default") && !expected.containsKey(name)) {
                assertThat(arguments.remove(name)).isEqualTo(((Map<?, ?>) schema).get("default"));
            }
        });
        if (!expected.containsKey("page")) {
            arguments.remove("page", 1); // the first, which no schema needs to say
        }
        assertThat(arguments).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "mark_watched | {'title':'Severance','seasn':2} | seasn is not an argument of this tool.",
        "mark_watched | {'title':'Heat','comment':'great'} | comment is not an argument of this tool.",
        "mark_watched | {'title':'Heat','note':'with Ann','when':'yesterday'} | note is not an argument",
        "mark_watched | {'title':'Heat','date':'2026-11-01'} | date is not an argument of this tool.",
        "mark_watched | {'title':'Heat','stars':4} | stars is not an argument of this tool.",
        "add_to_watchlist | {'title':'Heat','tmdb_id':949} | tmdb_id is not an argument of this tool.",
        "add_to_watchlist | {'movieId':'5'} | movieId is not an argument of this tool.",
        "add_to_watchlist | {'title':'Heat','list_id':'5'} | list_id is not an argument of this tool.",
        "add_to_watchlist | {'title':'Heat','action':'remove'} | action is not an argument of this tool.",
        "add_to_watchlist | {'query':'Heat'} | query is not an argument of this tool.",
        "add_to_watchlist | {'_title':'Heat'} | _title is not an argument of this tool.",
        "search | {'query':'Dune','genre_id':28} | genre_id is not an argument of this tool.",
        "search | {'query':'Dune','run_time':120} | run_time is not an argument of this tool.",
        "get_history | {'user_id':'sean'} | user_id is not an argument of this tool.",
        "get_stats | {'user_id':'5e2f41aa-0c3b-4f6e-9a53-0b1d2c3e4f50','username':'sean'} "
                + "| username is not an argument",
        "add_to_collection | {'title':'Heat','metadata':{'resolution':'4K'}} "
                + "| metadata is not an argument of this tool.",
        "mark_watched | {'context':{'title':'Heat'}} | context is not an argument of this tool.",
        "mark_watched | {'title':'Heat','dry_run':true} | dry_run is not an argument of this tool.",
        "mark_watched | {'title':'Severance','session':2} | session is not an argument of this tool.",
        "mark_watched | {'title':'Heat','timestamp':1764331200} | timestamp is not an argument of this tool.",
        "mark_watched | {'title':'Heat','filters':{'sort':'year'}} | filters is not an argument of this tool.",
        "search | {'query':''} | query must be text of 1 to 500 characters, not empty.",
        "search | {'query':null} | query is missing",
        "rate_item | {'title':'Heat','rating':11} | rating must be a whole number from 1 to 10, not 11.",
        "rate_item | {'title':'Heat','rating':'good'} | rating must be a whole number from 1 to 10, not \"good\".",
        "mark_watched | {'title':'Heat','rewatch':'maybe'} | rewatch must be true or false, not \"maybe\".",
        "charts | {'chart':'most_watched','period':'this year'} "
                + "| The period must be one of daily, weekly, monthly, all, not \"this year\".",
        "get_watchlist | {'sort':'newest'} | sort must be one of rank, added",
        "charts | {'chart':'popular','year':'the nineties','year_to':1995} | year must be a whole number",
        "add_to_watchlist | {'items':[{'title':'Heat','rating':9}]} "
                + "| items[0] names one title by title, year, type, season "
                + "and episode, or by id, and cannot say rating.",
        "get_history | {'from':'May','start_date':'June'} | from is not an argument of this tool.",
    })
    void tells(String tool, String sent, String told) {
        var thrown = catchThrowableOfType(TraktException.class, () -> arguments(tool).check(json(sent)));
        assertThat(thrown).as("nothing was refused").isNotNull();
        assertThat(Explanation.of(thrown.failure()).text()).startsWith(told);
    }

    @Test
    void readsAListAsPythonWritesIt() {
        assertThat(arguments("add_to_watchlist").check(Map.of("items", "['Heat', 'Ocean\\'s Eleven']")))
                .containsEntry("items", List.of("Heat", "Ocean's Eleven"));
    }

    /** What is an argument somewhere may be meant anywhere. */
    @Test
    void tellsOfEachArgumentOfAnotherTool() {
        Set<String> all = new TreeSet<>();
        SCHEMAS.values().forEach(schema -> all.addAll(Schema.child(schema, "properties").keySet()));
        SCHEMAS.forEach((tool, schema) -> {
            Set<String> own = Schema.child(schema, "properties").keySet();
            all.stream().filter(name -> !own.contains(name)).forEach(
                    name -> assertThat(Bookkeeping.isOf(name, "dune", own)).as("%s %s", tool, name).isFalse());
        });
    }

    private static Arguments arguments(String tool) {
        return new Arguments(SCHEMAS.get(tool), Everything.tools().input(tool));
    }

    private static Map<String, Map<String, Object>> schemas() {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        ToolsJson.stream().map(tool -> McpJson.PROTOCOL.convertValue(tool, McpJson.OBJECT))
                .forEach(tool -> schemas.put((String) tool.get("name"), Schema.child(tool, "inputSchema")));
        return schemas;
    }

    /** Single quotes stand for those of JSON, escaped ones for quotes inside a text. */
    private static Map<String, Object> json(String text) {
        return McpJson.PROTOCOL.readValue(text.replace("\\'", "\\\"").replace('\'', '"'), McpJson.OBJECT);
    }
}
