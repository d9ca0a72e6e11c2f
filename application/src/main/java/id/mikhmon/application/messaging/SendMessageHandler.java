package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.messaging.port.MessageTexts;
import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.outbox.OutboxHandler;
import id.mikhmon.application.outbox.OutboxStore;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.messaging.Message;
import id.mikhmon.domain.messaging.MessageKey;
import id.mikhmon.domain.messaging.MessageState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends a message. After a sure answer it is never sent again. After an unsure one (time-out, broken connection, or this
 * node died in between) it is repeated once, after a pause for news, and the text says that it is a repetition: the same
 * voucher twice harms nobody, no voucher does.
 */
public final class SendMessageHandler implements OutboxHandler {
    public static final String TYPE = "message.send.v1";

    private static final Logger LOG = System.getLogger(SendMessageHandler.class.getName());
    private static final Duration WITHOUT_ACCOUNT = Duration.ofSeconds(30);

    private final Messages messages;
    private final MessagingAccounts accounts;
    private final List<MessageSender> senders;
    private final MessageTexts texts;
    private final Transactions transactions;
    private final Clock clock;
    private final MessagingSettings settings;

    public SendMessageHandler(
            Messages messages,
            MessagingAccounts accounts,
            List<MessageSender> senders,
            MessageTexts texts,
            Transactions transactions,
            Clock clock,
            MessagingSettings settings) {
        this.messages = messages;
        this.accounts = accounts;
        this.senders = List.copyOf(senders);
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Result handle(OutboxStore.Claimed claimed) {
        MessageKey key = new MessageKey(claimed.subject());
        Optional<Message> found = messages.find(key);
        if (found.isEmpty()) {
            return new Blocked("there is no message " + key);
        }
        Message message = found.get();
        boolean sure = message.state() != MessageState.QUEUED && message.state() != MessageState.UNKNOWN;
        if (sure || (message.state() == MessageState.UNKNOWN && message.repeated())) {
            return new Done();
        }
        if (clock.instant().isAfter(message.notAfter())) {
            save(message.failed());
            LOG.log(Level.WARNING, "Message {0} to {1} was not sent in time", key, message.recipient());
            return new Done();
        }
        Optional<Route> route = route();
        if (route.isEmpty()) {
            return new Again(WITHOUT_ACCOUNT, "no messaging account is active");
        }
        // A second claim without a stored answer means that a node died while it was sending.
        boolean repetition = message.state() == MessageState.UNKNOWN || claimed.attempts() > 1;
        return send(repetition ? save(message.repeating()) : message, route.get(), repetition);
    }

    private Result send(Message message, Route route, boolean repetition) {
        String text = texts.render(message.template(), message.language(), message.variables(), repetition);
        MessageSender.Answer answer = route.sender().send(route.account(), message.recipient(), text);
        LOG.log(
                Level.INFO,
                "Message {0} to {1} by {2}: {3}",
                message.key(),
                message.recipient(),
                route.sender().id(),
                answer.getClass().getSimpleName());
        return answer.fold(new MessageSender.Cases<>() {
            @Override
            public Result accepted(MessageSender.Accepted accepted) {
                save(message.accepted(route.sender().id(), accepted.gatewayMessageId()));
                return new Done(settings.distance());
            }

            @Override
            public Result refused(MessageSender.Refused refused) {
                LOG.log(Level.WARNING, "Message {0} was refused: {1}", message.key(), refused.reason());
                save(message.failed());
                return new Done(settings.distance());
            }

            @Override
            public Result unavailable(MessageSender.Unavailable unavailable) {
                if (repetition) {
                    // Certainly not sent this time, so the one repetition is not used up yet.
                    save(message.unsure(route.sender().id()).repetitionUnused());
                }
                return new SystemDown(unavailable.reason());
            }

            @Override
            public Result unsure(MessageSender.Unsure unsure) {
                Message told = message.unsure(route.sender().id());
                Message after = save(told.repeated() ? told.withoutSecrets() : told);
                return after.repeated() ? new Done() : new Again(settings.unsurePause(), unsure.reason());
            }
        });
    }

    private Message save(Message message) {
        transactions.run(() -> messages.save(message));
        return message;
    }

    private Optional<Route> route() {
        return accounts.all().stream()
                .filter(MessagingAccount::active)
                .flatMap(account -> senders.stream()
                        .filter(sender -> sender.id() == account.gateway())
                        .map(sender -> new Route(account, sender)))
                .findFirst();
    }

    private record Route(MessagingAccount account, MessageSender sender) {}
}
