package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.application.identity.Who;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.identity.PersonId;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.domain.identity.SessionId;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Draws the owner's first pages for nobody and throws them away: the first time that a page is drawn takes seconds, for reading it,
 * loading classes and asking the database as never before. Each {@code POST} to {@code /warm-up} draws the next one, without saying
 * anything; after the last one, and for everybody on another machine, there is nothing here.
 */
@WebServlet(urlPatterns = "/warm-up")
public class WarmUp extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** More than once each: what runs for the first time is read, what runs again is compiled. */
    private static final List<String> PAGES = List.of(
            "/admin/home.xhtml",
            "/admin/orders.xhtml",
            "/admin/home.xhtml",
            "/admin/orders.xhtml",
            "/admin/home.xhtml");

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger drawn = new AtomicInteger();

    @Inject
    Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<String> page = isFromHere(request) ? next() : Optional.empty();
        if (page.isEmpty()) {
            response.sendError(ProblemKind.NOT_FOUND.status());
            return;
        }
        visitor.enter(nobody(), AccessToken.draw(RANDOM), request.getRemoteAddr());
        request.getRequestDispatcher(page.get()).forward(request, new Unread(response));
        if (drawn.incrementAndGet() == PAGES.size()) {
            LOG.log(Level.INFO, "The first pages of the owner are drawn in advance.");
        }
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private Optional<String> next() {
        int number = begun.getAndUpdate(count -> Math.min(count + 1, PAGES.size()));
        return number < PAGES.size() ? Optional.of(PAGES.get(number)) : Optional.empty();
    }

    /** May see every part of a page, and is in no table. */
    private static CurrentPerson.Current nobody() {
        Who who = new Who(
                PersonId.draw(RANDOM),
                PersonKind.ADMIN,
                "",
                Optional.empty(),
                EnumSet.allOf(Capability.class),
                Language.INDONESIAN);
        return new CurrentPerson.Current(who, new LoginName("warm-up"), SessionId.draw(RANDOM), false);
    }
}
