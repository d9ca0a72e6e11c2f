package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.web.picture.ReceivedPicture;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
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
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] file = file(Optional.ofNullable(request.getPart("picture")));
        String address = new TopUpProof(given(request, "amount"), given(request, "key"))
                .send(file, requestFunds, visitor.who().agent().orElseThrow(), visitor.actor());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static byte[] file(Optional<Part> part) throws IOException {
        if (part.isEmpty()) {
            return new byte[0];
        }
        try (InputStream bytes = part.get().getInputStream()) {
            return bytes.readNBytes(ReceivedPicture.MOST_BYTES + 1);
        }
    }
}
