package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.messaging.CheckDevices;
import id.mikhmon.application.messaging.CheckDevicesService;
import id.mikhmon.application.messaging.DescribeSenders;
import id.mikhmon.application.messaging.DescribeSendersService;
import id.mikhmon.application.messaging.DeviceStates;
import id.mikhmon.application.messaging.ForgetMessages;
import id.mikhmon.application.messaging.ForgetMessagesService;
import id.mikhmon.application.messaging.MessagingSettings;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.messaging.QueueMessageService;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.messaging.ReadPhoneNumberService;
import id.mikhmon.application.messaging.ReceiveWebhook;
import id.mikhmon.application.messaging.ReceiveWebhookService;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccountService;
import id.mikhmon.application.messaging.SendMessageHandler;
import id.mikhmon.application.messaging.TellOwner;
import id.mikhmon.application.messaging.TellOwnerService;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.messaging.ViewMessagingAccountsService;
import id.mikhmon.application.messaging.port.MessageSender;
import id.mikhmon.application.messaging.port.MessageTexts;
import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.messaging.port.MessagingAccounts;
import id.mikhmon.application.messaging.port.PhoneNumbers;
import id.mikhmon.application.outbox.Outbox;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.ShopSettings;
import id.mikhmon.whatsapp.WhatsAppSettings;
import id.mikhmon.whatsapp.fonnte.FonnteHttp;
import id.mikhmon.whatsapp.fonnte.FonnteMessageSender;
import id.mikhmon.whatsapp.outbound.BundledMessageTexts;
import id.mikhmon.whatsapp.phone.LibPhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** Messages to buyers and to the owner, and the gateways that carry them. */
@Dependent
public class MessagingWiring {
    /** Where numbers without a country's code belong to. */
    private static final String REGION = "ID";

    @Produces
    @Singleton
    WhatsAppSettings whatsAppSettings(ShopSettings shop) {
        WhatsAppSettings usual = WhatsAppSettings.defaults();
        return new WhatsAppSettings(
                usual.connectTimeout(),
                usual.questionTimeout(),
                shop.messageTimeout(),
                usual.userAgent(),
                usual.fonntePictures());
    }

    @Produces
    @Singleton
    List<MessageSender> senders(FonnteHttp fonnte, WhatsAppSettings settings) {
        return List.of(new FonnteMessageSender(fonnte, settings));
    }

    @Produces
    @Singleton
    MessageTexts texts() {
        return new BundledMessageTexts();
    }

    @Produces
    @Singleton
    PhoneNumbers phoneNumbers() {
        return new LibPhoneNumbers(REGION);
    }

    @Produces
    @Singleton
    DeviceStates deviceStates() {
        return new DeviceStates();
    }

    @Produces
    @Singleton
    ReadPhoneNumber readPhoneNumber(PhoneNumbers numbers) {
        return new ReadPhoneNumberService(numbers);
    }

    @Produces
    @Singleton
    QueueMessage queueMessage(
            Messages messages, Outbox outbox, Transactions transactions, Clock clock, MessagingSettings settings) {
        return new QueueMessageService(messages, outbox, transactions, clock, settings);
    }

    @Produces
    @Singleton
    ForgetMessages forgetMessages(Messages messages, Transactions transactions) {
        return new ForgetMessagesService(messages, transactions);
    }

    @Produces
    @Singleton
    TellOwner tellOwner(QueueMessage messages, MessagingSettings settings) {
        return new TellOwnerService(messages, settings);
    }

    @Produces
    @Singleton
    CheckDevices checkDevices(
            MessagingAccounts accounts,
            List<MessageSender> senders,
            DeviceStates states,
            Transactions transactions,
            Clock clock) {
        return new CheckDevicesService(accounts, senders, states, transactions, clock);
    }

    @Produces
    @Singleton
    ViewMessagingAccounts viewMessagingAccounts(
            MessagingAccounts accounts, DeviceStates states, Transactions transactions) {
        return new ViewMessagingAccountsService(accounts, states, transactions);
    }

    @Produces
    @Singleton
    DescribeSenders describeSenders(List<MessageSender> senders) {
        return new DescribeSendersService(senders);
    }

    @Produces
    @Singleton
    SaveMessagingAccount saveMessagingAccount(
            MessagingAccounts accounts,
            List<MessageSender> senders,
            RecordAudit audit,
            Transactions transactions,
            RandomGenerator random) {
        return new SaveMessagingAccountService(accounts, senders, audit, transactions, random);
    }

    @Produces
    @Singleton
    ReceiveWebhook receiveWebhook(MessagingAccounts accounts, Transactions transactions) {
        return new ReceiveWebhookService(accounts, transactions);
    }

    @Produces
    @Singleton
    SendMessageHandler sendMessageHandler(
            Messages messages,
            MessagingAccounts accounts,
            List<MessageSender> senders,
            MessageTexts texts,
            Transactions transactions,
            Clock clock,
            MessagingSettings settings) {
        return new SendMessageHandler(messages, accounts, senders, texts, transactions, clock, settings);
    }
}
