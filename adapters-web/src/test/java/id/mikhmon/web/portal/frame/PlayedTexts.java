package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Texts;

/** The sentences in Indonesian, without a request. */
public final class PlayedTexts extends PortalTexts {
    @Override
    public Texts texts() {
        return PortalTexts.all().get(Language.INDONESIAN);
    }
}
