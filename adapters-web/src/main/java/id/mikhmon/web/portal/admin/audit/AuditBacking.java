package id.mikhmon.web.portal.admin.audit;

import id.mikhmon.application.audit.SearchAudit;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done, newest first, filtered by who, what and to whom. */
@Named("audit")
@RequestScoped
public class AuditBacking implements Page, VerifyAudit.Cases<String> {
    private static final int ROWS = 50;
    private static final String PATH = "/admin/audit";

    @Inject
    SearchAudit searchAudit;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    PageExchange exchange;

    private List<AuditRecord> rows = List.of();
    private boolean more;
    private String verified = "";
    private long count;

    @Override
    public void open() {
        List<AuditRecord> found = searchAudit.search(new SearchAudit.Query(
                exchange.parameter("actor"),
                exchange.parameter("action"),
                exchange.parameter("subject"),
                exchange.parameter("before").flatMap(PageExchange::number),
                ROWS + 1));
        more = found.size() > ROWS;
        rows = more ? found.subList(0, ROWS) : found;
    }

    /** Reckons the whole chain anew and tells what came of it on this page. */
    public void verify() {
        verified = verifyAudit.verify().fold(this);
    }

    @Override
    public String intact(VerifyAudit.Intact outcome) {
        count = outcome.records();
        return "intact";
    }

    @Override
    public String broken(VerifyAudit.Broken outcome) {
        count = outcome.number();
        return "broken";
    }

    /** @return {@code intact}, {@code broken}, or empty when nobody asked */
    public String getVerified() {
        return verified;
    }

    /** @return how many records were checked, or the number of the first that is wrong */
    public long getCount() {
        return count;
    }

    public String filter(String name) {
        return exchange.parameter(name).orElse("");
    }

    public boolean isFiltered() {
        return Stream.of("actor", "action", "subject")
                .anyMatch(name -> exchange.parameter(name).isPresent());
    }

    public List<AuditRecord> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    public String getNextPath() {
        String filters = Stream.of("actor", "action", "subject")
                .flatMap(name ->
                        exchange.parameter(name).map(text -> name + "=" + PageExchange.encoded(text) + "&").stream())
                .collect(Collectors.joining());
        return PATH + "?" + filters + "before=" + rows.get(rows.size() - 1).number();
    }
}
