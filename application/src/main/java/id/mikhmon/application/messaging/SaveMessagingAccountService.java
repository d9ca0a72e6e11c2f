package id.mikhmon.application.messaging;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.shared.Secret;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Checks the credentials by name and stores the account. */
public final class SaveMessagingAccountService implements SaveMessagingAccount {
    private static final int SECRET_BYTES = 20;

    private final MessagingAccounts accounts;
    private final List<MessageSender> senders;
    private final RecordAudit audit;
    private final Transactions transactions;
    private final RandomGenerator random;

    public SaveMessagingAccountService(
            MessagingAccounts accounts,
            List<MessageSender> senders,
            RecordAudit audit,
            Transactions transactions,
            RandomGenerator random) {
        this.accounts = accounts;
        this.senders = List.copyOf(senders);
        this.audit = audit;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public Outcome save(Command command, Actor actor) {
        Optional<MessageSender> sender =
                senders.stream().filter(one -> one.id() == command.gateway()).findFirst();
        if (sender.isEmpty()) {
            return new NotSupported();
        }
        Set<String> wanted = sender.get().credentialNames();
        Set<String> missing = wanted.stream()
                .filter(name ->
                        command.credentials().getOrDefault(name, Secret.of("")).isEmpty())
                .collect(Collectors.toSet());
        Set<String> unknown = command.credentials().keySet().stream()
                .filter(name -> !wanted.contains(name))
                .collect(Collectors.toSet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            return new WrongCredentials(missing, unknown);
        }
        return transactions.required(() -> store(command, actor));
    }

    private Outcome store(Command command, Actor actor) {
        Optional<MessagingAccount> former = accounts.find(command.gateway());
        MessagingAccount account = new MessagingAccount(
                command.gateway(),
                command.active(),
                command.baseUrl(),
                command.credentials(),
                former.map(MessagingAccount::webhookSecret).orElseGet(this::drawSecret));
        boolean created = accounts.save(account);
        boolean newSecrets = former.filter(before -> before.credentials().equals(account.credentials()))
                .isEmpty();
        audit.record(
                actor,
                created ? "messaging-gateway.added" : "messaging-gateway.changed",
                account.gateway().code(),
                former.map(SaveMessagingAccountService::described).orElse(""),
                described(account) + (newSecrets ? ", credentials changed" : ""));
        return new Saved(created);
    }

    private static String described(MessagingAccount account) {
        return (account.active() ? "active" : "switched off")
                + account.baseUrl().map(url -> ", " + url).orElse("");
    }

    private Secret drawSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Secret.of(HexFormat.of().formatHex(bytes));
    }
}
