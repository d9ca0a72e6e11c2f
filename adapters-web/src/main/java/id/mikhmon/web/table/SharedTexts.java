package id.mikhmon.web.table;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook, which cells name by their place. How many there are said to be is not believed. */
final class SharedTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
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
    public void endElement(String space, String name, String prefixed) {
        text.end(name);
        if (name.equals("si")) {
            texts.add(text.toString());
        }
    }

    List<String> all() {
        return texts;
    }
}
