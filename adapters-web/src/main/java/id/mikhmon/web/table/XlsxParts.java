package id.mikhmon.web.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes once through the parts of a workbook before anything is made of them: a small file may unpack to gigabytes, and XML may
 * refer to other files or to itself. The archive is read as POI reads it, so that both see the same parts.
 */
final class XlsxParts {
    /** Room for many times the rows that may be imported. */
    private static final long MOST_UNPACKED = 16 * 1024 * 1024L;

    /** Of all but sheets and their texts: some of the others are read as a whole. */
    private static final long MOST_OF_A_PART = 2 * 1024 * 1024L;

    /** Of those of which a tree is built, which takes many times their length. */
    private static final long MOST_OF_A_TREE = 256 * 1024L;

    private static final int MOST_PARTS = 200;
    private static final Pattern LONG = Pattern.compile("xl/(worksheets/[^/]+|sharedstrings)\\.xml");

    private XlsxParts() {}

    /** @throws id.mikhmon.web.problem.ProblemException with 400 when it is too big unpacked, has macros, or is no archive of XML */
    static void check(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        long left = MOST_UNPACKED;
        int parts = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                parts++;
                if (parts > MOST_PARTS) {
                    throw tooBig();
                }
                if (name.endsWith("vbaproject.bin")) {
                    throw Xlsx.refusal("macros").asException();
                }
                Bounded bytes = new Bounded(zip, Math.min(left, mostOf(name)));
                if (isXml(name)) {
                    parse(bytes, isListOfKinds(name) ? new Kinds() : new Shallow());
                }
                bytes.transferTo(OutputStream.nullOutputStream());
                left -= bytes.seen;
            }
        }
        if (parts == 0) {
            throw Xlsx.refusal("not-xlsx").asException();
        }
    }

    private static long mostOf(String name) {
        if (isTree(name)) {
            return MOST_OF_A_TREE;
        }
        return LONG.matcher(name).matches() ? MOST_UNPACKED : MOST_OF_A_PART;
    }

    /** Of these the library builds a tree; the last two are how programs call the properties of a workbook. */
    private static boolean isTree(String name) {
        return name.endsWith(".rels")
                || isListOfKinds(name)
                || name.endsWith("docprops/core.xml")
                || name.endsWith(".psmdcp");
    }

    private static boolean isListOfKinds(String name) {
        return name.endsWith("[content_types].xml");
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || isTree(name);
    }

    private static RuntimeException tooBig() {
        return Xlsx.refusal("too-big-unpacked", MOST_UNPACKED / 1024 / 1024).asException();
    }

    /** Reads XML that may not declare a document type, so that it has no entities. */
    static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parsers.newSAXParser().parse(new InputSource(xml), handler);
    }

    /** Says of each part what it is. The library builds a tree of whichever part is said to hold the properties. */
    private static final class Kinds extends Shallow {
        @Override
        public void startElement(String space, String name, String prefixed, Attributes attributes)
                throws SAXException {
            super.startElement(space, name, prefixed, attributes);
            String kind = Objects.requireNonNullElse(attributes.getValue("ContentType"), "");
            String part = Objects.requireNonNullElseGet(
                    attributes.getValue("PartName"), () -> "*." + attributes.getValue("Extension"));
            if (kind.toLowerCase(Locale.ROOT).contains("core-properties") && !isTree(part.toLowerCase(Locale.ROOT))) {
                throw new SAXException("no program calls the properties so");
            }
        }
    }

    /** The bytes of one part, which stay open for the next one. */
    static final class Bounded extends FilterInputStream {
        private final long most;
        private long seen;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = in.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            seen += more;
            if (seen > most) {
                throw tooBig();
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
