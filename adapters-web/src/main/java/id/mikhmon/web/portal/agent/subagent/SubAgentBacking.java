package id.mikhmon.web.portal.agent.subagent;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.registration.BringInAgent;
import id.mikhmon.application.registration.ViewSubAgents;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The form with which an agent brings in another one. Sent twice it brings in one. */
@Named("subAgent")
@RequestScoped
public class SubAgentBacking implements Page, BringInAgent.Cases<String> {
    private static final String LIST = "/agent/sub-agents";

    @Inject
    BringInAgent bringInAgent;

    @Inject
    SubAgentsBacking subAgents;

    @Inject
    ReadPhoneNumber phones;

    @Inject
    Seller seller;

    @Inject
    Visitor visitor;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    private final FormFields form = new FormFields();

    @Override
    public void open() {}

    public void save() {
        if (!getRoom().isOpen()) {
            notes.refuse(getClosed());
            return;
        }
        Optional<String> name = form.text("name", Registration.LONGEST_NAME, notes);
        Optional<PhoneNumber> phone = form.parsed("phone", ReadPhoneNumber.LONGEST, phones::read, "phone", notes);
        if (!notes.isClean()) {
            return;
        }
        String said = bringInAgent
                .bringIn(new BringInAgent.Command(
                        seller.code(), name.orElseThrow(), phone.orElseThrow(), visitor.actor()))
                .fold(this);
        exchange.redirectOnceDone(LIST, said);
    }

    @Override
    public String asked(BringInAgent.Asked outcome) {
        return "sub_agent_asked";
    }

    @Override
    public String broughtIn(BringInAgent.BroughtIn outcome) {
        return "sub_agent_made";
    }

    @Override
    public String notActive(BringInAgent.NotActive outcome) {
        return notes.refused("seller.subagent.refused.not_active");
    }

    @Override
    public String notAllowed(BringInAgent.NotAllowed outcome) {
        return notes.refused("seller.subagent.refused.not_allowed");
    }

    @Override
    public String tooDeep(BringInAgent.TooDeep outcome) {
        return notes.refused("seller.subagent.refused.too_deep");
    }

    @Override
    public String tooMany(BringInAgent.TooMany outcome) {
        return notes.refused("seller.subagent.refused.too_many");
    }

    @Override
    public String tooManyToday(BringInAgent.TooManyToday outcome) {
        return notes.refused("seller.subagent.refused.too_many_today");
    }

    @Override
    public String phoneInUse(BringInAgent.PhoneInUse outcome) {
        return notes.wrong(FieldError.of("phone", "phone-in-use"));
    }

    @Override
    public String full(BringInAgent.Full outcome) {
        return notes.refused("seller.subagent.refused.full");
    }

    @Override
    public String throttled(BringInAgent.Throttled outcome) {
        return notes.refused("seller.subagent.refused.throttled");
    }

    public FormFields getForm() {
        return form;
    }

    public boolean isAtOnce() {
        return subAgents.getShown().rule().kind() == SubAgentRule.Kind.AT_ONCE;
    }

    public ViewSubAgents.Room getRoom() {
        return subAgents.getShown().room();
    }

    /** @return key of the text that says why there is no form */
    public String getClosed() {
        if (!subAgents.getShown().rule().allowed()) {
            return "seller.subagent.refused.not_allowed";
        }
        return getRoom().left() == 0 ? "seller.subagent.refused.too_many" : "seller.subagent.refused.too_many_today";
    }
}
