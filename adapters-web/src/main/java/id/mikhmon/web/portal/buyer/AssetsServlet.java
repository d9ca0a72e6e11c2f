package id.mikhmon.web.portal.buyer;

import id.mikhmon.web.page.Assets;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Serves what pages load. A name carries the hash of its bytes, so whoever has it never asks again. */
@WebServlet(name = "assets", urlPatterns = "/assets/*")
public class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient Assets assets;

    @Override
    public void init() {
        assets = new Assets();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Optional<Assets.Asset> found = assets.find(path.startsWith("/") ? path.substring(1) : path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        boolean gzip = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "")
                .contains("gzip");
        byte[] body = gzip ? asset.gzip() : asset.plain();
        response.setContentType(asset.contentType());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
