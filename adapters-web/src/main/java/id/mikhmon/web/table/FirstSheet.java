package id.mikhmon.web.table;

import java.util.Optional;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The sheet that a workbook names first, which has to be one that whoever opens the workbook sees. */
final class FirstSheet extends Shallow {
    private boolean seen;
    private Optional<String> relation = Optional.empty();

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        super.startElement(space, name, prefixed, attributes);
        if (seen || !name.equals("sheet")) {
            return;
        }
        seen = true;
        String state = attributes.getValue("state");
        if (state != null && !state.equals("visible")) {
            throw Xlsx.refusal("hidden-sheet").asException();
        }
        relation = IntStream.range(0, attributes.getLength())
                .filter(index -> attributes.getLocalName(index).equals("id"))
                .mapToObj(attributes::getValue)
                .findFirst();
    }

    /** @return what the workbook calls the sheet's part; empty when there is no sheet */
    Optional<String> relation() {
        return relation;
    }
}
