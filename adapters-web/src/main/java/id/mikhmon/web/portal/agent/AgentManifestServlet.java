package id.mikhmon.web.portal.agent;

import id.mikhmon.web.WebSettings;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.page.Assets;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The web app manifest, with which a phone installs the agents' portal. A browser asks for it without a session, so it says nothing
 * that is not on the public pages too. There is no service worker: what it could keep is the agent's.
 */
@WebServlet(name = "agent-manifest", urlPatterns = "/agent.webmanifest")
public class AgentManifestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    private transient Assets assets;

    @Override
    public void init() {
        assets = new Assets();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = JsonText.bytes(JsonText.object()
                .add("id", "/agent/")
                .add("name", settings.shopName())
                .add("short_name", settings.shopName())
                .add("lang", "id")
                .add("start_url", "/agent/home")
                .add("scope", "/agent/")
                .add("display", "standalone")
                .add("background_color", "#ffffff")
                .add("theme_color", "#0b6e69")
                .add(
                        "icons",
                        JsonText.array()
                                .add(icon("icon-192.png", "192x192", "image/png"))
                                .add(icon("icon-512.png", "512x512", "image/png"))
                                .add(icon("logo.svg", "any", "image/svg+xml")))
                .build());
        response.setContentType("application/manifest+json;charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private JsonObjectBuilder icon(String name, String sizes, String type) {
        return JsonText.object()
                .add("src", assets.address(name))
                .add("sizes", sizes)
                .add("type", type);
    }
}
