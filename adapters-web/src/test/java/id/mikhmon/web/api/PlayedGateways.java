package id.mikhmon.web.api;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.payment.CallbackState;
import id.mikhmon.application.payment.CloseCallback;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.ListCallbacks;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.application.payment.WorkCallbackAgain;
import id.mikhmon.domain.shared.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The accounts at gateways of payment and messaging, and what they call us back with. */
public final class PlayedGateways {
    public final List<GatewayAccount> accounts = new ArrayList<>();
    public Supplier<SaveGatewayAccount.Outcome> savingGateway = () -> new SaveGatewayAccount.Saved(true);
    public final List<ListCallbacks.Received> callbacks = new ArrayList<>();
    public final List<MessagingAccount> messaging = new ArrayList<>();
    public Supplier<SaveMessagingAccount.Outcome> savingMessaging = () -> new SaveMessagingAccount.Saved(true);

    ViewGatewayAccounts viewGateways() {
        return () -> accounts.stream()
                .map(account -> new ViewGatewayAccounts.View(
                        account,
                        List.copyOf(account.credentials().keySet()),
                        Optional.of(Instant.parse("2026-11-22T07:05:00Z"))))
                .toList();
    }

    SaveGatewayAccount saveGateway() {
        return (account, actor) -> {
            accounts.add(account);
            return savingGateway.get();
        };
    }

    ViewMessagingAccounts viewMessaging() {
        return () -> messaging.stream()
                .map(account -> new ViewMessagingAccounts.View(
                        account,
                        List.copyOf(account.credentials().keySet()),
                        new MessageSender.DeviceState(MessageSender.Condition.REACHABLE, Optional.empty()),
                        Optional.empty()))
                .toList();
    }

    SaveMessagingAccount saveMessaging() {
        return (command, actor) -> {
            messaging.add(new MessagingAccount(
                    command.gateway(),
                    command.active(),
                    command.baseUrl(),
                    command.credentials(),
                    Secret.of("made-by-us")));
            return savingMessaging.get();
        };
    }

    ListCallbacks listCallbacks() {
        return query -> callbacks.stream()
                .filter(one ->
                        query.state().isEmpty() || one.state() == query.state().get())
                .limit(query.most())
                .toList();
    }

    WorkCallbackAgain workCallbackAgain() {
        return (id, actor) -> callbacks.stream().anyMatch(one -> one.id() == id);
    }

    CloseCallback closeCallback() {
        return (id, reason, actor) ->
                callbacks.stream().anyMatch(one -> one.id() == id && one.state() == CallbackState.UNKNOWN);
    }
}
