package id.mikhmon.web.portal.admin.agent;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.list.OwnersList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All agents, or those whose name, code or phone holds what is sought; sorted in memory, where they all are anyway. */
@Named("agents")
@RequestScoped
public class AgentsBacking implements Page {
    private static final int ROWS = 50;

    @Inject
    FindAgents findAgents;

    @Inject
    PageExchange exchange;

    private AgentFilter filter = AgentFilter.ALL;
    private List<Agent> rows = List.of();
    private int matching;
    private int page;

    @Override
    public void open() {
        filter = AgentFilter.of(exchange);
        List<Agent> all = filter.matching(findAgents);
        matching = all.size();
        page = exchange.parameter("page")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
        int first = Math.min((page - 1) * ROWS, matching);
        rows = all.subList(first, Math.min(first + ROWS, matching));
    }

    /** @return by what the agents are sorted */
    public String getSort() {
        return filter.sort();
    }

    public List<Agent> getRows() {
        return rows;
    }

    public String getSought() {
        return filter.sought();
    }

    public String getMatching() {
        return Figures.grouped(matching);
    }

    /**
     * @param format the ending of a file
     * @return the file with all that the search lets through
     */
    public String filePath(String format) {
        return "/admin/agents-" + format + query("?");
    }

    public boolean isMore() {
        return page * ROWS < matching;
    }

    public String getNextPath() {
        return "/admin/agents?page=" + (page + 1) + query("&");
    }

    /** @return empty when all agents are shown by their code */
    private String query(String before) {
        String query = OwnersList.AGENTS.query(exchange);
        return query.isEmpty() ? "" : before + query;
    }
}
