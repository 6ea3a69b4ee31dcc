package dev.traktmcp.host.pages;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.PersonGone;
import dev.traktmcp.text.LazyLogger;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A servlet for people: its answers are safe to show, and whatever goes wrong is a page that says what to do. */
abstract class PageServlet extends HttpServlet {
    private static final LazyLogger LOG = new LazyLogger(PageServlet.class);

    /** Nothing but our own files, no other page around ours, and nothing kept by the browser. */
    private static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin", // forms are then sent with their Origin, and other sites learn nothing
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** Shows something. */
    void get(Visit visit) throws IOException {
        throw new Refused(Problem.NOTHING_HERE);
    }

    /** Does something. */
    void post(Visit visit, Form form) throws IOException {
        throw new Refused(Problem.NOTHING_HERE);
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(new Visit(request, response), this::get);
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(new Visit(request, response), visit -> post(visit, visit.sent()));
    }

    private static void answer(Visit visit, Answer answer) throws IOException {
        SAFE.forEach(visit::header);
        try {
            answer.give(visit);
        } catch (Refused e) {
            visit.show(e.problem().page());
        } catch (PersonGone _) {
            visit.show(Problem.DELETED.page());
        } catch (StoreUnavailable e) {
            LOG.warn("the database cannot be used: {}", e.getMessage());
            visit.header("Retry-After", "30");
            visit.show(Problem.DATABASE_AWAY.page());
        } catch (TraktException e) {
            LOG.debug("Trakt cannot be reached", e);
            visit.header("Retry-After", "60");
            visit.show(Problem.TRAKT_AWAY.page());
        } catch (RuntimeException e) {
            LOG.error("{} broke on a bug", visit.path(), e);
            visit.show(Problem.BUG.page());
        }
    }

    /** Shows a fault of an assistant, in the words of those who found it. */
    static void fault(HttpServletResponse response, int status, String text) throws IOException {
        SAFE.forEach(response::setHeader);
        byte[] page = Problem.page(status, "Your assistant cannot be connected", text,
                "Go back to your assistant and connect again. If it stays, its makers have to mend it.").bytes();
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private interface Answer {
        void give(Visit visit) throws IOException;
    }
}
