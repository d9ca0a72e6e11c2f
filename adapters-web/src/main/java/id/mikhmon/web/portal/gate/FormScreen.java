package id.mikhmon.web.portal.gate;

import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * A page with one form; all texts are ready but not yet escaped.
 *
 * @param words paragraphs above the form
 * @param notice one sentence about the form as a whole, empty for none
 * @param proof shows that the form came from our page
 * @param language tag to be sent with the form, empty when the address did not ask for one
 * @param choices boxes to tick below the fields
 */
public record FormScreen(
        Frame frame,
        Texts texts,
        String title,
        List<String> words,
        Optional<QrCode> qr,
        String notice,
        String action,
        String proof,
        String language,
        List<Hidden> hidden,
        List<Field> fields,
        List<Choice> choices,
        String choicesMistake,
        String button,
        List<Link> links) {
    public record Hidden(String name, String value) {}

    /**
     * @param help empty for none
     * @param mistake the sentence beside the field, empty when nothing is wrong
     */
    public record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            boolean required,
            String value,
            String help,
            String mistake) {
        Field wrong(String sentence) {
            return new Field(name, label, type, autocomplete, required, value, help, sentence);
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    public record Link(String label, String address) {}

    /** @return the fields with which something is wrong */
    public List<Field> mistakes() {
        return fields.stream().filter(field -> !field.mistake().isEmpty()).toList();
    }
}
