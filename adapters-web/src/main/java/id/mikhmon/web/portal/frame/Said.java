package id.mikhmon.web.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the page before did. The address carries a key of ours, never a sentence, so that nobody can put words into our mouth. */
@Named("said")
@RequestScoped
public class Said {
    @Inject
    PageExchange exchange;

    @Inject
    PortalTexts texts;

    /** @return the sentence, empty when there is nothing to say */
    public String getText() {
        return exchange.parameter("said")
                .map(key -> "said." + key)
                .filter(texts::containsKey)
                .map(texts::text)
                .orElse("");
    }
}
