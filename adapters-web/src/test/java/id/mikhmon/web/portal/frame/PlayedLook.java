package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Language;

/** The look of a visitor who reads Indonesian, without a request. */
public final class PlayedLook extends Look {
    @Override
    public Language language() {
        return Language.INDONESIAN;
    }
}
