package id.mikhmon.web.portal.agent.ledger;

import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.ListMovements;
import id.mikhmon.application.ledger.ViewBalance;
import id.mikhmon.application.sale.ViewSellerFigures;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the agent earned: by its own sales, over its link and with the agents below it. */
@Named("agentCommission")
@RequestScoped
public class AgentCommissionBacking implements Page {
    @Inject
    ListMovements listMovements;

    @Inject
    ViewBalance viewBalance;

    @Inject
    ViewSellerFigures viewFigures;

    @Inject
    ListDownline listDownline;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    @Inject
    WebSettings settings;

    @Inject
    Clock clock;

    private @Nullable Earned earned;

    private record Earned(
            Movements movements,
            AccountView account,
            SignedMoney month,
            ViewSellerFigures.Figures figures,
            List<Agent> downline) {}

    @Override
    public void open() {
        AccountId commission = AccountId.commission(seller.code());
        Movements movements =
                Movements.read("/agent/commission", commission, listMovements, exchange, settings.timeZone());
        SignedMoney month = listMovements
                .list(new ListMovements.Query(
                        commission,
                        Optional.of(clock.instant()
                                .atZone(settings.timeZone())
                                .toLocalDate()
                                .withDayOfMonth(1)
                                .atStartOfDay(settings.timeZone())
                                .toInstant()),
                        Optional.empty(),
                        Optional.empty(),
                        1))
                .change();
        earned = new Earned(
                movements,
                viewBalance.view(commission),
                month,
                viewFigures.view(seller.code()),
                listDownline.list(seller.code()));
    }

    private Earned earned() {
        return Objects.requireNonNull(earned, "read when the page is opened");
    }

    public Movements getMovements() {
        return earned().movements();
    }

    public AccountView getAccount() {
        return earned().account();
    }

    /** @return by how much the commission grew this month, or shrank when more was paid out than earned */
    public SignedMoney getMonth() {
        return earned().month();
    }

    public ViewSellerFigures.Figures getFigures() {
        return earned().figures();
    }

    public List<Agent> getDownline() {
        return earned().downline();
    }
}
