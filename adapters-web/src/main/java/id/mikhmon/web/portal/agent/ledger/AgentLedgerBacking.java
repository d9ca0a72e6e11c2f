package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every movement of the agent's wallet, with the balance after it. */
@Named("agentLedger")
@RequestScoped
public class AgentLedgerBacking implements Page {
    static final String PATH = "/agent/ledger";

    @Inject
    ListMovements listMovements;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    @Inject
    Notes notes;

    @Inject
    WebSettings settings;

    private @Nullable Movements movements;

    @Override
    public void open() {
        movements = Movements.read(PATH, AccountId.wallet(seller.code()), listMovements, exchange, settings.timeZone());
        if (exchange.parameter("long").isPresent()) {
            notes.refuse("seller.ledger.refused.long");
        }
    }

    public Movements getMovements() {
        return Objects.requireNonNull(movements, "read when the page is opened");
    }
}
