package id.mikhmon.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Renders the templates that were compiled with the program. What they are given is escaped by where it stands. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * @param name such as {@code buyer/sales.jte}
     * @param page the template's only parameter, {@code page}
     * @return the page in UTF-8
     */
    public byte[] render(String name, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name, page, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
