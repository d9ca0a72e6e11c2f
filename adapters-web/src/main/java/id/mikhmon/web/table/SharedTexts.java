package id.mikhmon.web.table;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts of a workbook, which cells name by their place. How many there are said to be is not believed. */
final class SharedTexts extends Shallow {
    private static final int MOST = 250_000;

    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        super.startElement(space, name, prefixed, attributes);
        if (name.equals("si")) {
            text.clear();
        }
        text.begin(name);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        text.add(letters, start, length);
    }

    @Override
    public void endElement(String space, String name, String prefixed) throws SAXException {
        super.endElement(space, name, prefixed);
        text.end(name);
        if (name.equals("si")) {
            if (texts.size() == MOST) {
                throw Xlsx.refusal("too-many", MOST).asException();
            }
            // Once and not per cell: a few bytes of a cell would become a copy of a long text.
            texts.add(text.toString().strip());
        }
    }

    List<String> all() {
        return texts;
    }
}
