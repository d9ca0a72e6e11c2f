package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.FundsSettings;
import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.portal.agent.AskingKey;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.Shown;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The form with which an agent asks for its commission. */
@Named("agentWithdraw")
@RequestScoped
public class AgentWithdrawBacking implements Page {
    private static final String PATH = "/agent/withdraw";

    @Inject
    RequestFunds requestFunds;

    @Inject
    ViewBalance viewBalance;

    @Inject
    FundsSettings limits;

    @Inject
    Seller seller;

    @Inject
    Visitor visitor;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    Shown shown;

    @Inject
    RandomGenerator random;

    private final FormFields form = new FormFields();
    private @Nullable Money available;
    private String key = "";

    @Override
    public void open() {
        if (key.isEmpty()) {
            key = AskingKey.read(exchange.parameter("key"))
                    .map(IdempotencyKey::value)
                    .orElse("");
        }
        if (key.isEmpty()) {
            exchange.redirect(PATH + "?key=" + AskingKey.draw(random));
            return;
        }
    }

    public void ask() {
        Optional<Money> amount = form.whole("amount", 1, Money.MAX_UNITS, notes).map(Money::rupiah);
        Optional<String> account = form.text("account", FundsRequest.LONGEST_DESTINATION, notes);
        Optional<IdempotencyKey> sent = AskingKey.read(exchange.parameter("key"));
        if (sent.isEmpty()) {
            notes.field(FieldError.of("amount", "missing"));
        }
        if (!notes.isClean()) {
            return;
        }
        String went = requestFunds
                .request(new RequestFunds.Command(
                        seller.code(),
                        amount.orElseThrow(),
                        new RequestFunds.Withdrawal(account.orElseThrow()),
                        sent.orElseThrow(),
                        Answers.sha256(amount.orElseThrow() + "\n" + account.orElseThrow()),
                        visitor.actor()))
                .fold(new AskingTold(notes, shown, () -> key = AskingKey.draw(random)));
        if (!went.isEmpty()) {
            exchange.redirect(went);
        }
    }

    public FormFields getForm() {
        return form;
    }

    /** @return what of the commission can be asked for now */
    public Money getAvailable() {
        if (available == null) {
            available = viewBalance.view(AccountId.commission(seller.code())).available();
        }
        return available;
    }

    /** @return whether the commission reaches the smallest withdrawal */
    public boolean isEnough() {
        return getAvailable().compareTo(limits.leastWithdrawal()) >= 0;
    }

    public FundsSettings getLimits() {
        return limits;
    }

    public String getKey() {
        return key;
    }
}
