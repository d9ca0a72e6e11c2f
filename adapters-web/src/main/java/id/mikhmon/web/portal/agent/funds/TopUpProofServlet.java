package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.web.picture.ReceivedPicture;
import id.mikhmon.web.portal.frame.SentFile;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes the picture of a transfer. It lies below the agents' portal, so that the gate stands before it and has seen the form's
 * proof. Of a larger picture than is allowed enough is let in to refuse it by name.
 */
@WebServlet(name = "agent-proof", urlPatterns = "/agent/proof")
@MultipartConfig(maxRequestSize = TopUpProofServlet.MOST_BYTES)
public class TopUpProofServlet extends HttpServlet {
    static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestFunds requestFunds;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<SentFile> sent = SentFile.of(request, "picture", ReceivedPicture.MOST_BYTES);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        String address = new TopUpProof(given(request, "amount"), given(request, "key"))
                .send(sent.get().bytes(), requestFunds, visitor.who().agent().orElseThrow(), visitor.actor());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
