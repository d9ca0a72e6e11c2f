package id.mikhmon.application.payment;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.payment.port.GatewayAccounts;
import id.mikhmon.application.payment.port.GatewayChannels;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the credentials by name, stores the account, forgets the channels of another merchant, and has the new ones asked for. */
public final class SaveGatewayAccountService implements SaveGatewayAccount {
    private final GatewayAccounts accounts;
    private final GatewayChannels channels;
    private final List<PaymentGateway> gateways;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final Runnable refreshSoon;

    /** @param refreshSoon starts {@link RefreshChannels#refresh()} on another thread and may wait for it a moment */
    public SaveGatewayAccountService(
            GatewayAccounts accounts,
            GatewayChannels channels,
            List<PaymentGateway> gateways,
            RecordAudit audit,
            Transactions transactions,
            Runnable refreshSoon) {
        this.accounts = accounts;
        this.channels = channels;
        this.gateways = List.copyOf(gateways);
        this.audit = audit;
        this.transactions = transactions;
        this.refreshSoon = refreshSoon;
    }

    @Override
    public Outcome save(GatewayAccount account, Actor actor) {
        Optional<PaymentGateway> gateway =
                gateways.stream().filter(one -> one.id() == account.gateway()).findFirst();
        if (gateway.isEmpty()) {
            return new NotSupported();
        }
        Set<String> wanted = gateway.get().credentialNames();
        Set<String> missing = wanted.stream()
                .filter(name -> account.credential(name).isEmpty())
                .collect(Collectors.toSet());
        Set<String> unknown = account.credentials().keySet().stream()
                .filter(name -> !wanted.contains(name))
                .collect(Collectors.toSet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            return new WrongCredentials(missing, unknown);
        }
        boolean created = transactions.required(() -> store(account, actor));
        refreshSoon.run();
        return new Saved(created);
    }

    private boolean store(GatewayAccount account, Actor actor) {
        Optional<GatewayAccount> former = accounts.lock(account.gateway());
        if (former.filter(before -> !before.isOfSameMerchant(account)).isPresent()) {
            channels.replace(account.gateway(), List.of());
        }
        boolean created = accounts.save(account);
        boolean newSecrets = former.filter(before -> before.credentials().equals(account.credentials()))
                .isEmpty();
        audit.record(
                actor,
                created ? "payment-gateway.added" : "payment-gateway.changed",
                account.gateway().code(),
                former.map(SaveGatewayAccountService::described).orElse(""),
                described(account) + (newSecrets ? ", credentials changed" : ""));
        return created;
    }

    private static String described(GatewayAccount account) {
        return (account.active() ? "active, " : "switched off, ") + account.environment()
                + account.baseUrl().map(url -> ", " + url).orElse("") + ", channels " + account.channels();
    }
}
