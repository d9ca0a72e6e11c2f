package id.mikhmon.web.portal.admin.identity;

import id.mikhmon.application.identity.SendSetupLink;
import id.mikhmon.domain.identity.LoginName;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** A link by which the one person of the page chooses its password, once for each time the page is shown. */
@Named("personLink")
@RequestScoped
public class PersonLinkBacking implements SendSetupLink.Cases<String> {
    @Inject
    SendSetupLink sendLink;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    @Inject
    WebSettings settings;

    private final FormFields form = new FormFields();
    private final String key = UUID.randomUUID().toString();
    private String link = "";
    private boolean before;

    /** The link is shown on this page and never again. */
    public void give() {
        Optional<IdempotencyKey> once = exchange.parameter("key").flatMap(text -> Parsed.as(IdempotencyKey::new, text));
        if (once.isEmpty()) {
            notes.refuse("person.refused.key");
            return;
        }
        link = exchange.item()
                .flatMap(LoginName::read)
                .map(login -> sendLink.send(
                                new SendSetupLink.Command(login, form.flag("byMessage"), once, visitor.authority()))
                        .fold(this))
                .orElse("");
    }

    @Override
    public String sent(SendSetupLink.Sent outcome) {
        return settings.publicUrl() + "/link/" + outcome.link().reveal();
    }

    /** The same page was sent twice; the one that is drawn now has a key of its own. */
    @Override
    public String sentBefore(SendSetupLink.SentBefore outcome) {
        before = true;
        return "";
    }

    @Override
    public String keyUsedOtherwise(SendSetupLink.KeyUsedOtherwise outcome) {
        return notes.refused("person.refused.key");
    }

    @Override
    public String unknownPerson(SendSetupLink.UnknownPerson outcome) {
        return notes.refused("person.refused.suspended");
    }

    @Override
    public String notAllowed(SendSetupLink.NotAllowed outcome) {
        return notes.refused("person.refused.more");
    }

    @Override
    public String noPhone(SendSetupLink.NoPhone outcome) {
        return notes.refused("person.refused.phone");
    }

    public FormFields getForm() {
        return form;
    }

    /** @return what makes sending the form twice one link */
    public String getKey() {
        return key;
    }

    /** @return the link that was made just now, empty for none */
    public String getLink() {
        return link;
    }

    /** @return whether the form had made a link when it was sent once more */
    public boolean isBefore() {
        return before;
    }
}
