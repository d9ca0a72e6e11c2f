package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.domain.identity.AccessToken;
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
import org.jspecify.annotations.Nullable;

/** The login of the one agent of the page: a link by which it chooses its password, once for each time the page is shown. */
@Named("agentLogin")
@RequestScoped
public class AgentLoginBacking implements InviteAgent.Cases<Optional<InviteAgent.Invited>> {
    @Inject
    InviteAgent inviteAgent;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Visitor visitor;

    @Inject
    WebSettings settings;

    private final FormFields form = new FormFields().with("byMessage", true);
    private final String key = UUID.randomUUID().toString();
    private InviteAgent.@Nullable Invited invited;
    private InviteAgent.@Nullable InvitedBefore before;

    /** The link is shown on this page and never again. */
    public void invite() {
        Optional<IdempotencyKey> once = exchange.parameter("key").flatMap(text -> Parsed.as(IdempotencyKey::new, text));
        if (once.isEmpty()) {
            notes.refuse("agentlogin.refused.key");
            return;
        }
        invited = exchange.item()
                .flatMap(Parsed::agentCode)
                .flatMap(code -> inviteAgent
                        .invite(new InviteAgent.Command(code, form.flag("byMessage"), once, visitor.authority()))
                        .fold(this))
                .orElse(null);
    }

    @Override
    public Optional<InviteAgent.Invited> invited(InviteAgent.Invited outcome) {
        return Optional.of(outcome);
    }

    /** The same page was sent twice; the one that is drawn now has a key of its own. */
    @Override
    public Optional<InviteAgent.Invited> invitedBefore(InviteAgent.InvitedBefore outcome) {
        before = outcome;
        return Optional.empty();
    }

    @Override
    public Optional<InviteAgent.Invited> keyUsedOtherwise(InviteAgent.KeyUsedOtherwise outcome) {
        return refused("agentlogin.refused.key");
    }

    /** The page says that it is not there. */
    @Override
    public Optional<InviteAgent.Invited> unknownAgent(InviteAgent.UnknownAgent outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<InviteAgent.Invited> loginTaken(InviteAgent.LoginTaken outcome) {
        return refused("agentlogin.refused.taken");
    }

    @Override
    public Optional<InviteAgent.Invited> suspended(InviteAgent.Suspended outcome) {
        return refused("agentlogin.refused.suspended");
    }

    @Override
    public Optional<InviteAgent.Invited> numberChanged(InviteAgent.NumberChanged outcome) {
        return refused("agentlogin.refused.number");
    }

    private Optional<InviteAgent.Invited> refused(String key) {
        notes.refuse(key);
        return Optional.empty();
    }

    public FormFields getForm() {
        return form;
    }

    /** @return what makes sending the form twice one invitation */
    public String getKey() {
        return key;
    }

    /** @return what the form had done when it was sent once more, null when it was not */
    public InviteAgent.@Nullable InvitedBefore getBefore() {
        return before;
    }

    /** @return what was done just now, null for nothing */
    public InviteAgent.@Nullable Invited getInvited() {
        return invited;
    }

    /** @return the link that was made just now; empty for none, and for those who can only have it sent */
    public String getLink() {
        return Optional.ofNullable(invited)
                .flatMap(InviteAgent.Invited::link)
                .map(AccessToken::reveal)
                .map(token -> settings.publicUrl() + "/link/" + token)
                .orElse("");
    }
}
