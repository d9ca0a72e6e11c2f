package id.mikhmon.web.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that it can be one that no spreadsheet would write. */
public final class HandmadeWorkbook {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private HandmadeWorkbook() {}

    /** @param rows the XML within {@code sheetData} */
    public static HandmadeWorkbook of(String rows) {
        return new HandmadeWorkbook()
                .kind(MAIN)
                .with(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                                + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .sheets("<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                                + RELATIONS
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                                + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
                .texts("")
                .sheet("<worksheet xmlns=\"" + SPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /**
     * Writes the same XML many times, each with a number of its own, always the same ones: the library refuses parts that pack to
     * less than a hundredth before anything of them is read.
     *
     * @param form with one {@code %s}
     */
    public static String hardToPack(int times, String form) {
        return new Random(1)
                .ints(times)
                .mapToObj(number -> String.format(form, Integer.toHexString(number)))
                .collect(Collectors.joining());
    }

    /** @param sheets the XML within {@code sheets}; the only sheet there is has the id {@code r1} */
    HandmadeWorkbook sheets(String sheets) {
        return with(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPACE + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
    }

    /** @param texts the XML within {@code sst} */
    public HandmadeWorkbook texts(String texts) {
        return with(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + SPACE + "\" count=\"2147483647\" uniqueCount=\"2147483647\">" + texts + "</sst>");
    }

    /** @param xml the whole part */
    HandmadeWorkbook sheet(String xml) {
        return with("xl/worksheets/sheet1.xml", xml);
    }

    /** @param mediaType of the part that says which sheets there are */
    HandmadeWorkbook kind(String mediaType) {
        return with(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + mediaType + "\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
    }

    HandmadeWorkbook with(String name, String xml) {
        return with(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    HandmadeWorkbook with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    HandmadeWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
