package id.mikhmon.web.portal.gate;

import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import java.util.List;

/**
 * The own account; all texts are ready but not yet escaped.
 *
 * @param portal address of the portal to go back to
 * @param notice what was just done, empty for nothing
 * @param due whether a second factor has to be set up before anything else
 * @param language tag to be sent with the forms, empty when the address did not ask for one
 */
public record AccountScreen(
        Frame frame,
        Texts texts,
        String name,
        String login,
        String portal,
        String proof,
        String language,
        String notice,
        boolean due,
        boolean secondFactor,
        String recoveryCodes,
        List<SessionRow> sessions,
        List<TokenRow> tokens,
        boolean mayIssue) {
    public record SessionRow(String device, String facts, boolean present) {}

    public record TokenRow(String id, String label, String facts) {}

    public boolean hasOtherSessions() {
        return sessions.size() > 1;
    }
}
