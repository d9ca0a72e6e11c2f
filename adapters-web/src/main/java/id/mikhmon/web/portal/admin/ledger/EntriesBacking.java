package id.mikhmon.web.portal.admin.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.SearchEntries;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.portal.frame.Days;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The journal: filtered by account and days, or what a search for a cause found. All of it stands in the address. */
@Named("entries")
@RequestScoped
public class EntriesBacking implements Page {
    private static final int ROWS = 25;
    private static final String PATH = "/admin/entries";

    @Inject
    ListEntries listEntries;

    @Inject
    SearchEntries searchEntries;

    @Inject
    PageExchange exchange;

    @Inject
    WebSettings settings;

    private Optional<String> sought = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Days days = Days.ALL;
    private List<RecordedEntry> rows = List.of();
    private Optional<EntryNumber> next = Optional.empty();

    @Override
    public void open() {
        account = exchange.parameter("account");
        days = Days.of(exchange, settings.timeZone());
        sought = exchange.parameter("cause");
        if (sought.isPresent()) {
            rows = searchEntries.search(sought.get());
            return;
        }
        Optional<AccountId> known = account.flatMap(EntriesBacking::parsed);
        if (account.isPresent() && known.isEmpty()) {
            return;
        }
        ListEntries.Page page = listEntries.list(new ListEntries.Query(
                known, days.from(), days.until(), exchange.parameter("after").flatMap(EntriesBacking::mark), ROWS));
        rows = page.entries();
        next = page.next();
    }

    private static Optional<EntryNumber> mark(String text) {
        return PageExchange.number(text).flatMap(value -> Parsed.as(known -> new EntryNumber(value), text));
    }

    /** @return the account of that name; empty when the text names none */
    static Optional<AccountId> parsed(String text) {
        return Parsed.as(AccountId::parse, text);
    }

    /** @return the query of the filters, for the next page and for the file */
    public String getFilter() {
        return account.map(name -> "account=" + PageExchange.encoded(name) + "&")
                        .orElse("")
                + days.query();
    }

    public String getNextPath() {
        return PATH + "?" + getFilter() + "after="
                + next.map(EntryNumber::toString).orElse("");
    }

    public String getAccount() {
        return account.orElse("");
    }

    public String getSought() {
        return sought.orElse("");
    }

    public Days getDays() {
        return days;
    }

    public boolean isFiltered() {
        return sought.isPresent() || account.isPresent() || days.isSet();
    }

    public List<RecordedEntry> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next.isPresent();
    }
}
