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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All agents, or those whose name, code or phone holds what is sought; sorted in memory, where they all are anyway. */
@Named("agents")
@RequestScoped
public class AgentsBacking implements Page {
    private static final int ROWS = 50;

    @Inject
    FindAgents findAgents;

    @Inject
    PageExchange exchange;

    private String sought = "";
    private String sort = "";
    private List<Agent> rows = List.of();
    private int matching;
    private int page;

    @Override
    public void open() {
        sought = exchange.parameter("q").orElse("");
        sort = OwnersList.AGENTS.sort(exchange);
        String needle = sought.toLowerCase(Locale.ROOT);
        String digits = needle.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        List<Agent> all = findAgents.all().stream()
                .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(needle)
                        || agent.code().value().toLowerCase(Locale.ROOT).contains(needle)
                        || (digits.length() > 3 && agent.phone().e164().contains(digits)))
                .sorted(order(sort))
                .toList();
        matching = all.size();
        page = exchange.parameter("page")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
        int first = Math.min((page - 1) * ROWS, matching);
        rows = all.subList(first, Math.min(first + ROWS, matching));
    }

    private static Comparator<Agent> order(String sort) {
        Comparator<Agent> byCode = Comparator.comparing(agent -> agent.code().value());
        return switch (sort) {
            case "name" ->
                Comparator.comparing(Agent::name, String.CASE_INSENSITIVE_ORDER).thenComparing(byCode);
            case "level" ->
                Comparator.comparing((Agent agent) -> agent.level().value()).thenComparing(byCode);
            default -> byCode;
        };
    }

    /** @return by what the agents are sorted */
    public String getSort() {
        return sort;
    }

    public List<Agent> getRows() {
        return rows;
    }

    public String getSought() {
        return sought;
    }

    public String getMatching() {
        return Figures.grouped(matching);
    }

    public boolean isMore() {
        return page * ROWS < matching;
    }

    public String getNextPath() {
        return "/admin/agents?page=" + (page + 1)
                + (sought.isEmpty() ? "" : "&q=" + PageExchange.encoded(sought))
                + "&" + OwnersList.SORT + "=" + sort;
    }
}
