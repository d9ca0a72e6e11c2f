package id.mikhmon.application.agent;

import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.agent.Agent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks for one agent more than wanted, which tells whether there is a next page. */
public final class ListAgentsService implements ListAgents {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{3,15}");

    private final Agents agents;
    private final Transactions transactions;

    public ListAgentsService(Agents agents, Transactions transactions) {
        this.agents = agents;
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        Optional<String> text = query.search().map(String::strip).filter(typed -> !typed.isEmpty());
        int limit = query.limit().orElse(Integer.MAX_VALUE - 1);
        List<Agent> found = transactions.required(() -> agents.list(
                new Agents.Filter(
                        text, text.flatMap(ListAgentsService::phone), query.status(), query.level(), query.after()),
                limit + 1));
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<Agent> page = List.copyOf(found.subList(0, limit));
        return new Page(page, Optional.of(page.get(limit - 1).code()));
    }

    /** The beginning of a number is no number yet, so that it is not read as one; people in Indonesia begin it in four ways. */
    private static Optional<String> phone(String typed) {
        String digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (digits.startsWith("+")) {
            return Optional.of(digits);
        }
        if (digits.startsWith("0")) {
            return Optional.of("+62" + digits.substring(1));
        }
        return Optional.of((digits.startsWith("8") ? "+62" : "+") + digits);
    }
}
