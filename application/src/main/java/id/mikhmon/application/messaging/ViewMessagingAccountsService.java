package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.Transactions;
import java.util.List;
import java.util.Optional;

/** Puts the last known state of the device beside each account. */
public final class ViewMessagingAccountsService implements ViewMessagingAccounts {
    private static final MessageSender.DeviceState NOT_ASKED =
            new MessageSender.DeviceState(MessageSender.Condition.UNKNOWN, Optional.empty());

    private final MessagingAccounts accounts;
    private final DeviceStates states;
    private final Transactions transactions;

    public ViewMessagingAccountsService(MessagingAccounts accounts, DeviceStates states, Transactions transactions) {
        this.accounts = accounts;
        this.states = states;
        this.transactions = transactions;
    }

    @Override
    public List<View> view() {
        return transactions.required(accounts::all).stream().map(this::view).toList();
    }

    private View view(MessagingAccount account) {
        Optional<DeviceStates.Learned> learned = states.of(account.gateway());
        return new View(
                account,
                account.credentials().keySet().stream().sorted().toList(),
                learned.map(DeviceStates.Learned::state).orElse(NOT_ASKED),
                learned.map(DeviceStates.Learned::at));
    }
}
