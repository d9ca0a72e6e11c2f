package id.mikhmon.web.portal.gate;

import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Fields;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;

/** Answers at the root of the agents' portal with a name and the way to the account, until its pages take the address over. */
@WebServlet(name = "portal-placeholder", urlPatterns = "/agent/*")
public class PortalPlaceholder extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    @Inject
    private transient Visitor visitor;

    private transient Screens screens;

    @Override
    public void init() {
        screens = new Screens(settings, new SecureRandom());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null && !request.getPathInfo().equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Screens.Page page = screens.page(
                GateExchange.read(request),
                Fields.NONE,
                visitor.session(),
                visitor.who().language());
        GateExchange.write(
                page.words(
                        200,
                        page.text("gate.portal.agent"),
                        page.text("gate.portal.words", visitor.who().name()),
                        page.text("gate.portal.account"),
                        "/account"),
                request,
                response);
    }
}
