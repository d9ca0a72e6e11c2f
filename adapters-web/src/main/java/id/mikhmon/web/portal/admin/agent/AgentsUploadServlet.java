package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.web.portal.frame.SentFile;
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
 * Takes a file of agents and lets the page tell what came of it. Behind the gate, which has seen the form's proof. Of a larger file
 * than is allowed enough is let in to refuse it by name.
 */
@WebServlet(name = "agents-upload", urlPatterns = "/admin/agents-upload")
@MultipartConfig(maxRequestSize = AgentsUploadServlet.MOST_BYTES)
public class AgentsUploadServlet extends HttpServlet {
    static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgentsImportBacking page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<SentFile> sent = SentFile.of(request, AgentsImportBacking.FILE, AgentsImportBacking.MOST_BYTES);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (page.receive(sent.get(), !"yes".equals(request.getParameter("store")))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/admin/agents?said=imported");
        } else {
            request.getRequestDispatcher("/admin/agents-import.xhtml").forward(request, response);
        }
    }
}
