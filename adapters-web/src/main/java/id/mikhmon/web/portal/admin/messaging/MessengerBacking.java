package id.mikhmon.web.portal.admin.messaging;

import id.mikhmon.application.messaging.DescribeSenders;
import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.CredentialFields;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.gate.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account at one messaging gateway. An empty credential keeps the one that is stored. */
@Named("messenger")
@RequestScoped
public class MessengerBacking implements Page, SaveMessagingAccount.Cases<String> {
    @Inject
    DescribeSenders describeSenders;

    @Inject
    ViewMessagingAccounts viewAccounts;

    @Inject
    SaveMessagingAccount saveAccount;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    WebSettings settings;

    private final FormFields form = new FormFields();

    @Override
    public void open() {
        if (gateway().isEmpty()) {
            exchange.notFound();
            return;
        }
        if (exchange.isPostback()) {
            return;
        }
        MessagingAccount account =
                view().map(ViewMessagingAccounts.View::account).orElse(null);
        form.with("active", account == null || account.active())
                .with(
                        "baseUrl",
                        account == null
                                ? ""
                                : account.baseUrl().map(URI::toString).orElse(""));
    }

    public void save() {
        Optional<MessagingGatewayId> gateway = gateway();
        if (gateway.isEmpty()) {
            return;
        }
        Optional<URI> baseUrl = form.optionalParsed("baseUrl", 255, Parsed::webAddress, "web-address", notes);
        Map<String, Secret> stored = view().map(one -> one.account())
                .filter(account -> account.baseUrl().equals(baseUrl))
                .map(account -> account.credentials())
                .orElse(Map.of());
        Map<String, Secret> credentials = CredentialFields.read(form, getCredentialNames(), stored, notes);
        if (!notes.isClean()) {
            return;
        }
        String said = saveAccount
                .save(
                        new SaveMessagingAccount.Command(gateway.get(), form.flag("active"), baseUrl, credentials),
                        visitor.actor())
                .fold(this);
        exchange.redirectOnceDone("/admin/messaging", said);
    }

    @Override
    public String saved(SaveMessagingAccount.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String wrongCredentials(SaveMessagingAccount.WrongCredentials outcome) {
        CredentialFields.refuse(outcome.missing(), outcome.unknown(), notes);
        return "";
    }

    @Override
    public String notSupported(SaveMessagingAccount.NotSupported outcome) {
        return notes.refused("payment.refused.unsupported");
    }

    private Optional<MessagingGatewayId> gateway() {
        return exchange.item().flatMap(MessagingGatewayId::ofCode).filter(describeSenders.describe()::containsKey);
    }

    private Optional<ViewMessagingAccounts.View> view() {
        return gateway().flatMap(viewAccounts::view);
    }

    public FormFields getForm() {
        return form;
    }

    public String getName() {
        return gateway().map(Enum::name).orElse("");
    }

    public List<String> getCredentialNames() {
        return gateway().map(describeSenders.describe()::get).orElse(List.of());
    }

    /** @return whether that credential is stored, so that an empty field keeps it */
    public boolean isStored(String credential) {
        return view().filter(view -> view.credentialNames().contains(credential))
                .isPresent();
    }

    /** @return null before it is stored */
    public ViewMessagingAccounts.@Nullable View getAccount() {
        return view().orElse(null);
    }

    /** @return the address to enter at the gateway, with its secret; empty before the account is stored */
    public String getWebhookUrl() {
        return view().map(view -> settings.publicUrl() + "/webhooks/whatsapp/"
                        + view.account().gateway().code() + "/"
                        + view.account().webhookSecret().reveal())
                .orElse("");
    }
}
