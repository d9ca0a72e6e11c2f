package id.mikhmon.web.portal.admin.ledger;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.ListAccounts;
import id.mikhmon.application.ledger.Verification;
import id.mikhmon.application.ledger.VerifyLedger;
import id.mikhmon.application.ledger.ViewVerification;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All accounts with what they hold, and what the last look over the journal found. */
@Named("ledger")
@RequestScoped
public class LedgerBacking implements Page {
    @Inject
    ListAccounts listAccounts;

    @Inject
    ViewVerification viewVerification;

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    PageExchange exchange;

    private List<AccountView> owners = List.of();
    private List<AccountView> agents = List.of();
    private @Nullable Verification verification;

    @Override
    public void open() {
        List<AccountView> all = listAccounts.list();
        agents =
                all.stream().filter(account -> account.id().agent().isPresent()).toList();
        owners = all.stream().filter(account -> account.id().agent().isEmpty()).toList();
        verification = viewVerification.view().orElse(null);
    }

    /** Reads the whole journal, beside running sales. */
    public void check() {
        verifyLedger.verify();
        exchange.redirect("/admin/ledger", "checked");
    }

    /** @return accounts of the house, by name */
    public List<AccountView> getOwners() {
        return owners;
    }

    /** @return wallets, commission and withdrawals of agents, by name */
    public List<AccountView> getAgents() {
        return agents;
    }

    /** @return null before the first look of this server */
    public @Nullable Verification getVerification() {
        return verification;
    }
}
