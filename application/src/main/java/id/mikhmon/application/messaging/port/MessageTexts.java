package id.mikhmon.application.messaging.port;

import id.mikhmon.domain.messaging.MessageTemplate;
import id.mikhmon.domain.shared.Language;
import java.util.Map;

/** The words of our messages in each language. */
public interface MessageTexts {
    /**
     * @param variables as the template's comment lists them; a missing one is a bug and throws
     * @param repeated whether to say that this is sent for the second time
     */
    String render(MessageTemplate template, Language language, Map<String, String> variables, boolean repeated);
}
