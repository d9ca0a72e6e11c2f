package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.transaction.Transactions;
import java.time.Clock;
import java.util.List;

/** Keeps what the devices answer for the health page. */
public final class CheckDevicesService implements CheckDevices {
    private final MessagingAccounts accounts;
    private final List<MessageSender> senders;
    private final DeviceStates states;
    private final Transactions transactions;
    private final Clock clock;

    public CheckDevicesService(
            MessagingAccounts accounts,
            List<MessageSender> senders,
            DeviceStates states,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.senders = List.copyOf(senders);
        this.states = states;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void check() {
        for (MessagingAccount account : transactions.required(accounts::all)) {
            senders.stream()
                    .filter(sender -> account.active() && sender.id() == account.gateway())
                    .forEach(sender -> states.keep(sender.id(), sender.device(account), clock.instant()));
        }
    }
}
