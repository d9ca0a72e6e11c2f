package id.mikhmon.web.portal.frame;

import id.mikhmon.web.table.Columns;
import id.mikhmon.web.table.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** A file that somebody takes along from a page. */
public final class Download {
    private Download() {}

    /** @param name of characters that need no quoting */
    public static OutputStream begin(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", TableFormat.attachment(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }

    /** @param name without its ending */
    public static OutputStream begin(HttpServletResponse response, TableFormat format, String name) throws IOException {
        return begin(response, format.mediaType(), format.fileName(name));
    }

    /**
     * A table that is written while it is read, so that its length does not matter.
     *
     * @param name without its ending
     */
    public static void table(
            HttpServletResponse response, TableFormat format, String name, Columns columns, TableFormat.Rows rows)
            throws IOException {
        format.write(begin(response, format, name), columns, rows);
    }
}
