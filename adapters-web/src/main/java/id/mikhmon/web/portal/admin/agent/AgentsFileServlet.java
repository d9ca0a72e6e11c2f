package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.web.api.agent.AgentTable;
import id.mikhmon.web.portal.frame.Download;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.table.TableFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The agents that a search lets through as a table that the import takes. Stands behind the gate. */
@WebServlet(
        name = "agents-file",
        urlPatterns = {"/admin/agents-csv", "/admin/agents-xlsx"})
public class AgentsFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FindAgents findAgents;

    @Inject
    private transient PageExchange exchange;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.ofPath(request.getServletPath());
        AgentTable.write(
                AgentFilter.of(exchange).matching(findAgents), format, Download.begin(response, format, "agents"));
    }
}
