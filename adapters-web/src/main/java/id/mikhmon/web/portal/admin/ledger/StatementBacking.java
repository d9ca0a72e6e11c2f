package id.mikhmon.web.portal.admin.ledger;

import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement of a wallet or a commission account in a period; without one, of the present month. */
@Named("statement")
@RequestScoped
public class StatementBacking implements Page, ViewStatement.Cases<Optional<ViewStatement.Statement>> {
    @Inject
    ViewStatement viewStatement;

    @Inject
    FindAgents findAgents;

    @Inject
    PageExchange exchange;

    @Inject
    WebSettings settings;

    @Inject
    Clock clock;

    private @Nullable AccountId account;
    private Days days = Days.ALL;
    private String agent = "";
    private ViewStatement.@Nullable Statement statement;
    private long tooMany;

    @Override
    public void open() {
        Optional<AccountId> known = exchange.parameter("account")
                .flatMap(EntriesBacking::parsed)
                .filter(id -> id.kind().isGuarded());
        if (known.isEmpty()) {
            exchange.notFound();
            return;
        }
        AccountId wanted = known.get();
        account = wanted;
        agent = wanted.agent().flatMap(findAgents::find).map(Agent::name).orElse("");
        days = period(Days.of(exchange, settings.timeZone()));
        if (days.from().orElseThrow().isBefore(days.until().orElseThrow())) {
            statement = viewStatement
                    .view(new ViewStatement.Query(
                            wanted, days.from().orElseThrow(), days.until().orElseThrow()))
                    .fold(this)
                    .orElse(null);
        }
    }

    private Days period(Days asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        LocalDate first = asked.first().orElse(asked.last().orElse(today).withDayOfMonth(1));
        return new Days(Optional.of(first), Optional.of(asked.last().orElse(today)), settings.timeZone());
    }

    @Override
    public Optional<ViewStatement.Statement> statement(ViewStatement.Statement outcome) {
        return Optional.of(outcome);
    }

    @Override
    public Optional<ViewStatement.Statement> tooLong(ViewStatement.TooLong outcome) {
        tooMany = outcome.lines();
        return Optional.empty();
    }

    /** @return null when there is no such account */
    public @Nullable AccountId getAccount() {
        return account;
    }

    /** @return the name of the agent whose account it is */
    public String getAgent() {
        return agent;
    }

    public Days getDays() {
        return days;
    }

    /** @return null when the period is none, or has too many movements */
    public ViewStatement.@Nullable Statement getStatement() {
        return statement;
    }

    /** @return how many movements the period has, when they are too many for one statement; else 0 */
    public long getTooMany() {
        return tooMany;
    }

    /** @return the query of the files with this statement */
    public String getFile() {
        return "account=" + account + "&" + days.query();
    }
}
