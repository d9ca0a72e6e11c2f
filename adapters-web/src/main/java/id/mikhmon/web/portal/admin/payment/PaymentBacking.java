package id.mikhmon.web.portal.admin.payment;

import id.mikhmon.application.payment.DescribeGateways;
import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Choice;
import id.mikhmon.web.portal.frame.CredentialFields;
import id.mikhmon.web.portal.frame.FormFields;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import id.mikhmon.web.portal.gate.Visitor;
import id.mikhmon.web.problem.FieldError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account at one payment gateway. An empty credential keeps the one that is stored. */
@Named("payment")
@RequestScoped
public class PaymentBacking implements Page, SaveGatewayAccount.Cases<String> {
    private static final int MOST_CHANNELS = 100;

    @Inject
    DescribeGateways describeGateways;

    @Inject
    ViewGatewayAccounts viewAccounts;

    @Inject
    SaveGatewayAccount saveAccount;

    @Inject
    PageExchange exchange;

    @Inject
    Visitor visitor;

    @Inject
    Notes notes;

    @Inject
    PortalTexts texts;

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
        GatewayAccount account = view().map(ViewGatewayAccounts.View::account).orElse(null);
        if (account == null) {
            form.with("active", true).with("environment", GatewayAccount.Environment.PRODUCTION.name());
            return;
        }
        form.with("active", account.active())
                .with("environment", account.environment().name())
                .with("baseUrl", account.baseUrl().map(URI::toString).orElse(""))
                .with(
                        "channels",
                        account.channels().stream().map(ChannelCode::value).collect(Collectors.joining(" ")));
    }

    public void save() {
        Optional<GatewayId> gateway = gateway();
        if (gateway.isEmpty()) {
            return;
        }
        Optional<GatewayAccount.Environment> environment =
                form.choice("environment", GatewayAccount.Environment.class, notes);
        Optional<URI> baseUrl = form.optionalParsed("baseUrl", 255, Parsed::webAddress, "web-address", notes);
        Map<String, Secret> stored = view().map(one -> one.account())
                .filter(account -> account.baseUrl().equals(baseUrl))
                .map(account -> account.credentials())
                .orElse(Map.of());
        Map<String, Secret> credentials = CredentialFields.read(form, getCredentialNames(), stored, notes);
        List<ChannelCode> channels = channels();
        if (!notes.isClean()) {
            return;
        }
        String said = saveAccount
                .save(
                        new GatewayAccount(
                                gateway.get(),
                                form.flag("active"),
                                environment.orElseThrow(),
                                baseUrl,
                                credentials,
                                channels),
                        visitor.actor())
                .fold(this);
        exchange.redirectOnceDone("/admin/payments", said);
    }

    private List<ChannelCode> channels() {
        List<ChannelCode> channels = new ArrayList<>();
        for (String word : form.raw("channels").strip().split("[\\s,]+")) {
            if (!word.isEmpty()) {
                Parsed.channelCode(word)
                        .ifPresentOrElse(channels::add, () -> notes.field(FieldError.of("channels", "channel-code")));
            }
        }
        if (channels.size() > MOST_CHANNELS) {
            notes.field(FieldError.of("channels", "too-many", MOST_CHANNELS));
        }
        return channels;
    }

    @Override
    public String saved(SaveGatewayAccount.Saved outcome) {
        return outcome.created() ? "created" : "saved";
    }

    @Override
    public String wrongCredentials(SaveGatewayAccount.WrongCredentials outcome) {
        CredentialFields.refuse(outcome.missing(), outcome.unknown(), notes);
        return "";
    }

    @Override
    public String notSupported(SaveGatewayAccount.NotSupported outcome) {
        return notes.refused("payment.refused.unsupported");
    }

    private Optional<GatewayId> gateway() {
        return exchange.item().flatMap(GatewayId::ofCode).filter(describeGateways.describe()::containsKey);
    }

    private Optional<ViewGatewayAccounts.View> view() {
        return gateway().flatMap(viewAccounts::view);
    }

    public FormFields getForm() {
        return form;
    }

    public String getName() {
        return gateway().map(Enum::name).orElse("");
    }

    public List<String> getCredentialNames() {
        return gateway().map(describeGateways.describe()::get).orElse(List.of());
    }

    /** @return whether that credential is stored, so that an empty field keeps it */
    public boolean isStored(String credential) {
        return view().filter(view -> view.credentialNames().contains(credential))
                .isPresent();
    }

    public List<Choice> getEnvironments() {
        return Arrays.stream(GatewayAccount.Environment.values())
                .map(one -> new Choice(one.name(), texts.of(one)))
                .toList();
    }

    /** @return the address to enter at the gateway */
    public String getCallbackUrl() {
        return settings.publicUrl() + "/webhooks/payments/" + exchange.item().orElse("");
    }

    /** @return null before it is stored */
    public ViewGatewayAccounts.@Nullable View getAccount() {
        return view().orElse(null);
    }
}
