package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.pages.html.SignInPage;
import dev.traktmcp.host.store.Invitations;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Begins a sign-in that no assistant asked for, also by an invitation, and ends what a browser has of one. */
final class SignInServlet extends PageServlet {
    static final String INVITE = "/invite/";
    private static final String PURPOSE = "signin";
    private static final Duration INVITED = Duration.ofHours(1);

    private final transient Browsers browsers;
    private final transient SignIns signIns;
    private final transient Invitations invitations;

    SignInServlet(Browsers browsers, SignIns signIns, Invitations invitations) {
        this.browsers = browsers;
        this.signIns = signIns;
        this.invitations = invitations;
    }

    @Override
    void get(Visit visit) throws IOException {
        String path = visit.path();
        if (path.startsWith(INVITE)) {
            String secret = open(path.substring(INVITE.length()));
            visit.show(SignInPage.invited(Proof.of(browsers.beginner(visit), PURPOSE), secret));
        } else {
            visit.show(SignInPage.begin(Proof.of(browsers.beginner(visit), PURPOSE)));
        }
    }

    @Override
    void post(Visit visit, Form form) throws IOException {
        if (visit.path().equals("/signout")) {
            browsers.sender(visit, form);
            browsers.signOut(visit);
            visit.go("/");
            return;
        }
        String browser = Browsers.begun(visit);
        if (!Proof.equal(form.get("token"), Proof.of(browser, PURPOSE))) {
            throw new Refused(Problem.STALE_FORM);
        }
        Optional<String> invitation = form.find("invitation");
        if (invitation.isPresent()) {
            visit.keep(Visit.INVITATION, open(invitation.get()), INVITED);
        }
        signIns.begin(visit, browser, null);
    }

    private String open(String secret) {
        if (!invitations.isOpen(secret)) {
            throw new Refused(Problem.INVITATION_USED);
        }
        return secret;
    }
}
