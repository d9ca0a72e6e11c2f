package id.mikhmon.web.api.ledger;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.ledger.MoveWallet;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.AdminApi;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import id.mikhmon.web.request.RequestBody;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** {@code /api/v1/admin/agents/{code}/wallet-movements}: money moved by hand, with a reason, once for each key. */
@Path("/agents/{code}/wallet-movements")
@Dependent
public class WalletMovementsResource {
    private final FindAgents findAgents;
    private final MoveWallet moveWallet;
    private final Times times;

    @Inject
    public WalletMovementsResource(FindAgents findAgents, MoveWallet moveWallet, WebSettings settings) {
        this.findAgents = findAgents;
        this.moveWallet = moveWallet;
        this.times = new Times(settings.timeZone());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response move(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Context HttpServletRequest request) {
        AgentCode agent = Parsed.agentCode(code)
                .flatMap(findAgents::find)
                .map(Agent::code)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent"));
        MoveWallet.Command command =
                read(agent, key, JsonFields.read(RequestBody.readJson(body, request.getContentType())));
        return moveWallet.move(command, Caller.actor(request)).fold(new Moving(command));
    }

    private static MoveWallet.Command read(AgentCode agent, String key, JsonFields fields) {
        Optional<MoveWallet.Kind> kind = fields.choice("kind", MoveWallet.Kind.class);
        boolean mayTake = kind.filter(MoveWallet.Kind.CORRECTION::equals).isPresent();
        Optional<Long> amount = fields.whole("amount", mayTake ? -MoveWallet.MOST : 1, MoveWallet.MOST);
        if (amount.filter(units -> units == 0).isPresent()) {
            fields.note("amount", "zero");
        }
        Optional<String> reason = fields.text("reason", JournalEntry.LONGEST_NOTE);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();
        return new MoveWallet.Command(
                agent,
                kind.orElseThrow(),
                SignedMoney.rupiah(amount.orElseThrow()),
                reason.orElseThrow(),
                idempotencyKey.orElseThrow());
    }

    private final class Moving implements MoveWallet.Cases<Response> {
        private final MoveWallet.Command command;

        Moving(MoveWallet.Command command) {
            this.command = command;
        }

        @Override
        public Response moved(MoveWallet.Moved outcome) {
            return Answers.created(AdminApi.PATH + "ledger/entries?account=" + wallet(), json(outcome.entry()));
        }

        @Override
        public Response movedBefore(MoveWallet.MovedBefore outcome) {
            return Answers.ok(json(outcome.entry()));
        }

        @Override
        public Response keyUsed(MoveWallet.KeyUsed outcome) {
            throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
        }

        @Override
        public Response overdrawn(MoveWallet.Overdrawn outcome) {
            throw Problem.refused(
                    ProblemKind.CONFLICT,
                    "amount",
                    "overdrawn",
                    Long.toString(outcome.available().units()));
        }

        private AccountId wallet() {
            return AccountId.wallet(command.agent());
        }

        private JsonObject json(RecordedEntry recorded) {
            JsonObjectBuilder json = JsonText.object()
                    .add("entry", recorded.number().value())
                    .add("agent", command.agent().value())
                    .add("kind", command.kind().name())
                    .add("amount", command.amount().units())
                    .add("reason", command.reason())
                    .add("at", times.text(recorded.bookedAt()))
                    .add(
                            "balance",
                            Objects.requireNonNull(recorded.balances().get(wallet()))
                                    .units());
            return json.build();
        }
    }
}
