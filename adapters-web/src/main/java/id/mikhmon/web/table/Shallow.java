package id.mikhmon.web.table;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML that is nested no deeper than a workbook ever is: a parser keeps every element that is open. */
class Shallow extends DefaultHandler {
    private static final int DEEPEST = 64;

    private int depth;

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            throw new SAXException("nested deeper than " + DEEPEST);
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        depth--;
    }
}
