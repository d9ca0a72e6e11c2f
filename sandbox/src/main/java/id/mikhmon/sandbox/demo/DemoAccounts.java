package id.mikhmon.sandbox.demo;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.sandbox.fonnte.FonnteStandIn;
import id.mikhmon.sandbox.tripay.TripayStandIn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the product accounts at the Tripay and Fonnte stand-ins, with their addresses of this start. An account that the owner has pointed to another
 * machine is left alone.
 */
@Dependent
public class DemoAccounts {
    private static final Logger LOG = System.getLogger(DemoAccounts.class.getName());
    private static final String LOOPBACK = "127.0.0.1";

    private final ViewGatewayAccounts gatewayAccounts;
    private final SaveGatewayAccount saveGatewayAccount;
    private final ViewMessagingAccounts messagingAccounts;
    private final SaveMessagingAccount saveMessagingAccount;

    @Inject
    public DemoAccounts(
            ViewGatewayAccounts gatewayAccounts,
            SaveGatewayAccount saveGatewayAccount,
            ViewMessagingAccounts messagingAccounts,
            SaveMessagingAccount saveMessagingAccount) {
        this.gatewayAccounts = gatewayAccounts;
        this.saveGatewayAccount = saveGatewayAccount;
        this.messagingAccounts = messagingAccounts;
        this.saveMessagingAccount = saveMessagingAccount;
    }

    /** Opens a transaction for what it stores. A refusal is logged. */
    public void register(TripayStandIn tripay) {
        Optional<GatewayAccount> known = gatewayAccounts.view(GatewayId.TRIPAY).map(ViewGatewayAccounts.View::account);
        if (known.isPresent() && !isOurs(known.flatMap(GatewayAccount::baseUrl))) {
            return;
        }
        Map<String, Secret> credentials = Map.of(
                "merchantCode", Secret.of(tripay.settings().merchantCode()),
                "apiKey", Secret.of(tripay.settings().apiKey()),
                "privateKey", Secret.of(tripay.settings().privateKey()));
        SaveGatewayAccount.Outcome outcome = saveGatewayAccount.save(
                new GatewayAccount(
                        GatewayId.TRIPAY,
                        known.map(GatewayAccount::active).orElse(true),
                        GatewayAccount.Environment.SANDBOX,
                        Optional.of(URI.create(tripay.baseUrl())),
                        credentials,
                        known.map(GatewayAccount::channels).orElse(List.of())),
                Actor.SYSTEM);
        if (!(outcome instanceof SaveGatewayAccount.Saved)) {
            LOG.log(Level.WARNING, "The demo account at Tripay was refused: {0}", outcome);
        }
    }

    /**
     * Also tells the stand-in where customers' messages go.
     *
     * @param product address of the product itself, without a slash at its end
     */
    public void register(FonnteStandIn fonnte, String product) {
        Optional<MessagingAccount> known =
                messagingAccounts.view(MessagingGatewayId.FONNTE).map(ViewMessagingAccounts.View::account);
        if (known.isPresent() && !isOurs(known.flatMap(MessagingAccount::baseUrl))) {
            return;
        }
        SaveMessagingAccount.Outcome outcome = saveMessagingAccount.save(
                new SaveMessagingAccount.Command(
                        MessagingGatewayId.FONNTE,
                        known.map(MessagingAccount::active).orElse(true),
                        Optional.of(URI.create(fonnte.baseUrl())),
                        Map.of("token", Secret.of(fonnte.settings().token()))),
                Actor.SYSTEM);
        if (!(outcome instanceof SaveMessagingAccount.Saved)) {
            LOG.log(Level.WARNING, "The demo account at Fonnte was refused: {0}", outcome);
        }
        messagingAccounts.view(MessagingGatewayId.FONNTE).ifPresent(view -> {
            String webhook = product + "/webhooks/whatsapp/fonnte/"
                    + view.account().webhookSecret().reveal();
            fonnte.sendInboundTo(webhook);
            fonnte.sendStatusTo(webhook);
        });
    }

    /** @param baseUrl of the known account; the outer is empty when there is none */
    private static boolean isOurs(Optional<URI> baseUrl) {
        return baseUrl.map(URI::getHost).filter(LOOPBACK::equals).isPresent();
    }
}
