package id.mikhmon.web.api.messaging;

import id.mikhmon.application.messaging.MessagingAccount;
import id.mikhmon.application.messaging.SaveMessagingAccount;
import id.mikhmon.application.messaging.ViewMessagingAccounts;
import id.mikhmon.domain.messaging.MessagingGatewayId;
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
import java.util.Map;
import java.util.Optional;

/**
 * {@code /api/v1/admin/messaging-gateways}. PUT replaces the whole account, its credentials too; they are never shown. The
 * secret in {@code webhookUrl} is ours and is shown, since the owner has to give it to the gateway.
 */
@Path("/messaging-gateways")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class MessagingGatewaysResource {
    private final ViewMessagingAccounts viewAccounts;
    private final SaveMessagingAccount saveAccount;
    private final URI publicUrl;
    private final Times times;

    @Inject
    public MessagingGatewaysResource(
            ViewMessagingAccounts viewAccounts, SaveMessagingAccount saveAccount, WebSettings settings) {
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
        MessagingGatewayId gateway = gateway(code);
        SaveMessagingAccount.Command command =
                read(gateway, JsonFields.read(RequestBody.readJson(body, request.getContentType())));
        return saveAccount.save(command, Caller.actor(request)).fold(new SaveMessagingAccount.Cases<>() {
            @Override
            public Response saved(SaveMessagingAccount.Saved outcome) {
                return Answers.saved(
                        outcome.created(), AdminApi.PATH + "messaging-gateways/" + gateway.code(), shown(gateway));
            }

            @Override
            public Response wrongCredentials(SaveMessagingAccount.WrongCredentials outcome) {
                throw GatewayFields.wrongCredentials(outcome.missing(), outcome.unknown());
            }

            @Override
            public Response notSupported(SaveMessagingAccount.NotSupported outcome) {
                throw GatewayFields.notSupported();
            }
        });
    }

    private static MessagingGatewayId gateway(String code) {
        return MessagingGatewayId.ofCode(code).orElseThrow(GatewayFields::unknown);
    }

    private JsonObject shown(MessagingGatewayId gateway) {
        return viewAccounts.view(gateway).map(this::json).orElseThrow(GatewayFields::unknown);
    }

    private static SaveMessagingAccount.Command read(MessagingGatewayId gateway, JsonFields fields) {
        Optional<Boolean> active = fields.flag("active");
        Optional<URI> baseUrl = fields.optionalParsed("baseUrl", 255, Parsed::webAddress, "web-address");
        Map<String, Secret> credentials = GatewayFields.credentials(fields);
        fields.finish();
        return new SaveMessagingAccount.Command(gateway, active.orElseThrow(), baseUrl, credentials);
    }

    private JsonObject json(ViewMessagingAccounts.View view) {
        MessagingAccount account = view.account();
        JsonObjectBuilder json =
                JsonText.object().add("gateway", account.gateway().code()).add("active", account.active());
        JsonText.addText(json, "baseUrl", account.baseUrl().map(URI::toString));
        json.add("credentialsSet", GatewayFields.names(view.credentialNames()))
                .add(
                        "webhookUrl",
                        publicUrl + "/webhooks/whatsapp/" + account.gateway().code() + "/"
                                + account.webhookSecret().reveal())
                .add("status", view.device().state().name());
        JsonText.addText(json, "statusDetail", view.device().detail());
        times.add(json, "checkedAt", view.checkedAt());
        return json.build();
    }
}
