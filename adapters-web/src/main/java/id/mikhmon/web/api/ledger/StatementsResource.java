package id.mikhmon.web.api.ledger;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.TableAnswer;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.table.TableFormat;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/admin/agents/{code}/statement}: an agent's movements in a period, as JSON or as a file. */
@Path("/agents/{code}/statement")
@Dependent
public class StatementsResource {
    private final FindAgents findAgents;
    private final ViewStatement viewStatement;
    private final Times times;

    @Inject
    public StatementsResource(FindAgents findAgents, ViewStatement viewStatement, WebSettings settings) {
        this.findAgents = findAgents;
        this.viewStatement = viewStatement;
        this.times = new Times(settings.timeZone());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response view(@PathParam("code") String code, @Context HttpServletRequest request) {
        return Answers.ok(
                new LedgerJson(times).statement(statement(code, request)).build());
    }

    /** Only for who asks for CSV before JSON. */
    @GET
    @Produces(TableFormat.TEXT + ";qs=0.5")
    public Response text(@PathParam("code") String code, @Context HttpServletRequest request) {
        return file(TableFormat.CSV, code, request);
    }

    /** Only for who asks for a workbook before all else. */
    @GET
    @Produces(TableFormat.WORKBOOK + ";qs=0.4")
    public Response workbook(@PathParam("code") String code, @Context HttpServletRequest request) {
        return file(TableFormat.XLSX, code, request);
    }

    private Response file(TableFormat format, String code, HttpServletRequest request) {
        StatementTable table = new StatementTable(statement(code, request), times);
        return TableAnswer.of(format, table.name(), out -> table.write(format, out));
    }

    private ViewStatement.Statement statement(String code, HttpServletRequest request) {
        AgentCode agent = Parsed.agentCode(code)
                .flatMap(findAgents::find)
                .map(Agent::code)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent"));
        return viewStatement.view(query(agent, QueryFields.of(request))).fold(new ViewStatement.Cases<>() {
            @Override
            public ViewStatement.Statement statement(ViewStatement.Statement outcome) {
                return outcome;
            }

            @Override
            public ViewStatement.Statement tooLong(ViewStatement.TooLong outcome) {
                throw Problem.ofField(
                                ProblemKind.REFUSED,
                                FieldError.of("to", "period-too-long", outcome.lines(), ViewStatement.MOST_LINES))
                        .asException();
            }
        });
    }

    private ViewStatement.Query query(AgentCode agent, QueryFields fields) {
        Optional<Instant> from = fields.parsed("from", times::from, "time");
        Optional<Instant> to = fields.parsed("to", times::until, "time");
        Optional<Which> which = fields.choice("account", Which.class);
        fields.finish();
        List<FieldError> missing = new ArrayList<>();
        if (from.isEmpty()) {
            missing.add(FieldError.of("from", "missing"));
        }
        if (to.isEmpty()) {
            missing.add(FieldError.of("to", "missing"));
        }
        if (missing.isEmpty() && !from.orElseThrow().isBefore(to.orElseThrow())) {
            missing.add(FieldError.of("to", "period"));
        }
        if (!missing.isEmpty()) {
            throw Problem.badInput(missing).asException();
        }
        AccountId account =
                which.orElse(Which.WALLET) == Which.WALLET ? AccountId.wallet(agent) : AccountId.commission(agent);
        return new ViewStatement.Query(account, from.orElseThrow(), to.orElseThrow());
    }

    private enum Which {
        WALLET,
        COMMISSION
    }
}
