package id.mikhmon.web.api;

import id.mikhmon.web.table.TableFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A table as the answer of a call: short enough to be whole before the first byte of it leaves. */
public final class TableAnswer {
    private TableAnswer() {}

    /** What puts the table together. */
    @FunctionalInterface
    public interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param name of the file without its ending, of characters that need no quoting */
    public static Response of(TableFormat format, String name, Writing writing) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try {
            writing.writeTo(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(table.toByteArray(), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, TableFormat.attachment(format.fileName(name)))
                .build();
    }
}
