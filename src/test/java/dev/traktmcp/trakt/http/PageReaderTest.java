package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.deadline.Progress;
import dev.traktmcp.trakt.model.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageReaderTest {
    private static final Request LIST = Request.get("list");

    record Item(int n) {}

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final Transport trakt = new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test");

    @Test
    void aPageCountThatIsTooSmallIsNotBelieved() {
        page(1, items(1, 250).withHeader("X-Pagination-Limit", "250").withHeader("X-Pagination-Page-Count", "1"));
        page(2, items(251, 250).withHeader("X-Pagination-Limit", "250").withHeader("X-Pagination-Page-Count", "1"));
        page(3, items(501, 7).withHeader("X-Pagination-Limit", "250").withHeader("X-Pagination-Page-Count", "1"));

        Page<Item> all = PageReader.all(trakt, LIST, Item.class);

        assertThat(all.items()).extracting(Item::n)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 507).boxed().toList());
        assertThat(all.complete()).isTrue();
        assertThat(all.total()).isEqualTo(507);
    }

    @Test
    void aClampedLimitIsFollowed() {
        page(1, items(1, 100).withHeader("X-Pagination-Limit", "100"));
        page(2, items(101, 40).withHeader("X-Pagination-Limit", "100"));

        assertThat(PageReader.all(trakt, LIST, Item.class).items()).hasSize(140);
    }

    @Test
    void aReadOfSeveralPagesSaysHowFarItIs() {
        page(1, items(1, 250).withHeader("X-Pagination-Limit", "250").withHeader("X-Pagination-Item-Count", "507"));
        page(2, items(251, 250).withHeader("X-Pagination-Limit", "250"));
        page(3, items(501, 7).withHeader("X-Pagination-Limit", "250"));
        assertThat(told()).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void withoutACountNobodyKnowsHowManyPagesThereAre() {
        page(1, items(1, 250));
        page(2, items(251, 3));
        assertThat(told()).containsExactly("1 of null", "2 of null");
    }

    @Test
    void aReadOfOnePageIsTooShortToSpeakOf() {
        page(1, items(1, 7).withHeader("X-Pagination-Limit", "250").withHeader("X-Pagination-Item-Count", "7"));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        Progress.heard((done, total) -> told.add(done + " of " + total),
                () -> PageReader.all(trakt, LIST, Item.class));
        return told;
    }

    @Test
    void withoutHeadersAPageNotExactlyFullIsAll() {
        page(1, items(1, 300));

        assertThat(PageReader.all(trakt, LIST, Item.class)).satisfies(all -> {
            assertThat(all.items()).hasSize(300);
            assertThat(all.complete()).isTrue();
        });
        assertThat(server.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void withoutHeadersAFullPageIsFollowed() {
        page(1, items(1, 250));
        page(2, items(251, 1));

        assertThat(PageReader.all(trakt, LIST, Item.class).items()).hasSize(251);
    }

    @Test
    void aLastPageThatIsFullIsFollowedByAnEmptyOne() {
        page(1, items(1, 250).withHeader("X-Pagination-Limit", "250"));
        page(2, okJson("[]").withHeader("X-Pagination-Limit", "250"));

        assertThat(PageReader.all(trakt, LIST, Item.class).complete()).isTrue();
    }

    @Test
    void anEndpointThatIgnoresPagesIsReadOnceAndCalledIncomplete() {
        server.stubFor(get(urlPathEqualTo("/list"))
                .willReturn(items(1, 100).withHeader("X-Pagination-Limit", "100")));

        Page<Item> all = PageReader.all(trakt, LIST, Item.class);

        assertThat(all.items()).hasSize(100);
        assertThat(all.complete()).isFalse();
    }

    @Test
    void theLoopIsCapped() {
        Transport endless = request -> new Response(request.line(), 200, Map.of("X-Pagination-Limit", "1"),
                TraktJson.write(List.of(new Item(Integer.parseInt(request.query().get("page"))))));

        Page<Item> all = PageReader.all(endless, LIST, Item.class);

        assertThat(all.items()).hasSize(100);
        assertThat(all.complete()).isFalse();
    }

    @Test
    void onePageKnowsWhetherMoreFollow() {
        page(1, items(1, 10).withHeader("X-Pagination-Limit", "10").withHeader("X-Pagination-Item-Count", "20")
                .withHeader("X-Applied-Sort-By", "rank"));
        page(2, items(11, 10).withHeader("X-Pagination-Limit", "10").withHeader("X-Pagination-Item-Count", "20"));
        page(3, okJson("[]"));

        Page<Item> first = PageReader.one(trakt, LIST, Item.class, 1, 10);

        assertThat(first.complete()).isFalse();
        assertThat(first.total()).isEqualTo(20);
        assertThat(first.sortedBy()).isEqualTo("rank");
        assertThat(PageReader.one(trakt, LIST, Item.class, 2, 10).complete()).isTrue();
        assertThat(PageReader.one(trakt, LIST, Item.class, 3, 10).complete()).isTrue();
    }

    private static void page(int page, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo("/list")).withQueryParam("page", equalTo("" + page)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder items(int first, int count) {
        return okJson(IntStream.range(first, first + count).mapToObj(n -> "{\"n\":" + n + "}")
                .collect(Collectors.joining(",", "[", "]")));
    }
}
