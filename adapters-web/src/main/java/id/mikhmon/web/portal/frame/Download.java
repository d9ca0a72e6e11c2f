package id.mikhmon.web.portal.frame;

import id.mikhmon.web.request.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file that is written while it is read, so that its length does not matter. */
public final class Download {
    private final OutputStream out;

    private Download(OutputStream out) {
        this.out = out;
    }

    /** @param name of characters that need no quoting */
    public static OutputStream begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }

    /**
     * A table of which no cell is taken for a formula.
     *
     * @param name without its ending
     */
    public static Download csv(HttpServletResponse response, String name) throws IOException {
        return new Download(begin(response, "text/csv;charset=utf-8", name + ".csv"));
    }

    public void line(List<String> cells) throws IOException {
        out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8));
    }
}
