package id.mikhmon.web.portal.gate;

import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import java.util.List;

/** Something that is shown once: recovery codes, or a new API token. */
public record OnceScreen(
        Frame frame, Texts texts, String title, String words, List<String> codes, String button, String address) {}
