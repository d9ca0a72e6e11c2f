package id.mikhmon.web.portal.frame;

/** Notes for a visitor who reads Indonesian, without a request. */
public final class PlayedNotes extends Notes {
    public PlayedNotes() {
        look = new PlayedLook();
    }
}
