package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.web.api.TableAnswer;
import id.mikhmon.web.table.TableFormat;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code GET /api/v1/admin/agents/export}: all agents as a table that the import takes. */
@Path("/agents/export")
@Dependent
public class AgentExportResource {
    private final FindAgents findAgents;

    @Inject
    public AgentExportResource(FindAgents findAgents) {
        this.findAgents = findAgents;
    }

    @GET
    @Produces(TableFormat.TEXT)
    public Response text() {
        return export(TableFormat.CSV);
    }

    /** Only for who asks for a workbook before text. */
    @GET
    @Produces(TableFormat.WORKBOOK + ";qs=0.5")
    public Response workbook() {
        return export(TableFormat.XLSX);
    }

    private Response export(TableFormat format) {
        return TableAnswer.of(format, "agents", out -> AgentTable.write(findAgents.all(), format, out));
    }
}
