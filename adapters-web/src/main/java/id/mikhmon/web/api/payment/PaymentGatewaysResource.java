package id.mikhmon.web.api.payment;

import id.mikhmon.application.payment.GatewayAccount;
import id.mikhmon.application.payment.SaveGatewayAccount;
import id.mikhmon.application.payment.ViewGatewayAccounts;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.domain.shared.Secret;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.GatewayFields;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/admin/payment-gateways}. PUT replaces the whole account, its credentials too; they are never shown. */
@Path("/payment-gateways")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PaymentGatewaysResource {
    private final ViewGatewayAccounts viewAccounts;
    private final SaveGatewayAccount saveAccount;
    private final URI publicUrl;
    private final Times times;

    @Inject
    public PaymentGatewaysResource(
            ViewGatewayAccounts viewAccounts, SaveGatewayAccount saveAccount, WebSettings settings) {
        this.viewAccounts = viewAccounts;
        this.saveAccount = saveAccount;
        this.publicUrl = settings.publicUrl();
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list() {
        JsonArrayBuilder gateways = JsonText.array();
        viewAccounts.view().forEach(view -> gateways.add(json(view)));
        return Answers.ok(JsonText.object().add("gateways", gateways).build());
    }

    @GET
    @Path("/{gateway}")
    public Response view(@PathParam("gateway") String gateway) {
        return Answers.ok(shown(gateway(gateway)));
    }

    @PUT
    @Path("/{gateway}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("gateway") String code, InputStream body, @Context HttpServletRequest request) {
        GatewayId gateway = gateway(code);
        GatewayAccount account = read(gateway, JsonFields.read(RequestBody.readJson(body, request.getContentType())));
        return saveAccount.save(account, Caller.actor(request)).fold(new SaveGatewayAccount.Cases<>() {
            @Override
            public Response saved(SaveGatewayAccount.Saved outcome) {
                return Answers.saved(
                        outcome.created(), AdminApi.PATH + "payment-gateways/" + gateway.code(), shown(gateway));
            }

            @Override
            public Response wrongCredentials(SaveGatewayAccount.WrongCredentials outcome) {
                throw GatewayFields.wrongCredentials(outcome.missing(), outcome.unknown());
            }

            @Override
            public Response notSupported(SaveGatewayAccount.NotSupported outcome) {
                throw GatewayFields.notSupported();
            }
        });
    }

    private static GatewayId gateway(String code) {
        return GatewayId.ofCode(code).orElseThrow(GatewayFields::unknown);
    }

    private JsonObject shown(GatewayId gateway) {
        return viewAccounts.view(gateway).map(this::json).orElseThrow(GatewayFields::unknown);
    }

    private static GatewayAccount read(GatewayId gateway, JsonFields fields) {
        Optional<Boolean> active = fields.flag("active");
        Optional<GatewayAccount.Environment> environment =
                fields.choice("environment", GatewayAccount.Environment.class);
        Optional<URI> baseUrl = fields.optionalParsed("baseUrl", 255, Parsed::webAddress, "web-address");
        Map<String, Secret> credentials = GatewayFields.credentials(fields);
        List<ChannelCode> channels = fields.optionalList("channels", 100, 40, Parsed::channelCode, "channel-code");
        fields.finish();
        return new GatewayAccount(
                gateway, active.orElseThrow(), environment.orElseThrow(), baseUrl, credentials, channels);
    }

    private JsonObject json(ViewGatewayAccounts.View view) {
        GatewayAccount account = view.account();
        JsonObjectBuilder json = JsonText.object()
                .add("gateway", account.gateway().code())
                .add("active", account.active())
                .add("environment", account.environment().name());
        JsonText.addText(json, "baseUrl", account.baseUrl().map(URI::toString));
        JsonArrayBuilder channels = JsonText.array();
        account.channels().forEach(channel -> channels.add(channel.value()));
        json.add("credentialsSet", GatewayFields.names(view.credentialNames()))
                .add("channels", channels)
                .add(
                        "callbackUrl",
                        publicUrl + "/webhooks/payments/" + account.gateway().code());
        times.add(json, "lastCallbackAt", view.lastCallbackAt());
        return json.build();
    }
}
