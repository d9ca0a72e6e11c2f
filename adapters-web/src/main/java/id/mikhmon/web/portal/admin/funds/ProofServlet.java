package id.mikhmon.web.portal.admin.funds;

import id.mikhmon.application.funds.ViewRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.web.api.Parsed;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The picture of one top-up. It lies below the owner's portal, so that the gate stands before it. */
@WebServlet("/admin/proof")
public class ProofServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ViewRequest viewRequest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ProofPicture> proof = Optional.ofNullable(request.getParameter("item"))
                .flatMap(text -> Parsed.as(FundsRequestId::new, text))
                .flatMap(viewRequest::proof);
        if (proof.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] jpeg = proof.get().jpeg();
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(jpeg);
    }
}
