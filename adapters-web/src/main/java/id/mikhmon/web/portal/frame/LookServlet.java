package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.edge.Parameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps what a visitor chose of {@link Look} and goes back to where it was chosen. Changes nothing else, so anybody may call it. */
@WebServlet(name = "look", urlPatterns = "/look")
public class LookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    /** Of our portals alone: an address that leads elsewhere is nobody's to choose. */
    private static final Pattern BACK = Pattern.compile("/(admin|agent)/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9%&=_.:+-]*)?");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Parameters.areLegal(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        keep(request, response, "theme", Look.THEME, Look.THEMES);
        keep(request, response, "brand", Look.BRAND, Look.BRANDS);
        keep(request, response, "menu", Look.MENU, Look.MENUS);
        keep(
                request,
                response,
                "language",
                Look.LANGUAGE,
                Arrays.stream(Language.values()).map(Language::tag).toList());
        String back = request.getParameter("back");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Location", back != null && BACK.matcher(back).matches() && !back.contains("//") ? back : "/admin/");
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String field, String name, List<String> known) {
        String chosen = request.getParameter(field);
        if (chosen == null || !known.contains(chosen)) {
            return;
        }
        Cookie cookie = new Cookie(name, chosen);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
