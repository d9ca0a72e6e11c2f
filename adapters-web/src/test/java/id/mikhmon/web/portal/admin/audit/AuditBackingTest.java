package id.mikhmon.web.portal.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.SearchAudit;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import id.mikhmon.web.portal.frame.PlayedExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditBackingTest {
    private final PlayedExchange exchange = new PlayedExchange();
    private final List<SearchAudit.Query> queries = new ArrayList<>();
    private VerifyAudit.Outcome verified = new VerifyAudit.Intact(61, ChainHash.BEGINNING);

    @Test
    void pageKeepsItsFiltersOnTheWayToOlderRecords() {
        exchange.with("actor", "hasan").with("subject", "AG001 x").with("before", "100");
        AuditBacking page = page();
        page.open();

        assertThat(queries.get(0).actor()).contains("hasan");
        assertThat(queries.get(0).action()).isEmpty();
        assertThat(queries.get(0).before()).contains(100L);
        assertThat(page.getRows()).hasSize(50);
        assertThat(page.getNextPath()).isEqualTo("/admin/audit?actor=hasan&subject=AG001+x&before=11");
    }

    @Test
    void markThatIsNoNumberIsLeftOut() {
        exchange.with("before", "x");
        page().open();

        assertThat(queries.get(0).before()).isEmpty();
    }

    @Test
    void brokenChainIsNamedByItsFirstWrongRecord() {
        AuditBacking page = page();
        page.verify();
        assertThat(page.getVerified()).isEqualTo("intact");
        assertThat(page.getCount()).isEqualTo(61);

        verified = new VerifyAudit.Broken(17);
        page.verify();
        assertThat(page.getVerified()).isEqualTo("broken");
        assertThat(page.getCount()).isEqualTo(17);
    }

    private AuditBacking page() {
        AuditBacking page = new AuditBacking();
        page.exchange = exchange;
        page.verifyAudit = () -> verified;
        page.searchAudit = query -> {
            queries.add(query);
            return LongStream.iterate(60, number -> number - 1)
                    .limit(query.most())
                    .mapToObj(AuditBackingTest::numbered)
                    .toList();
        };
        return page;
    }

    private static AuditRecord numbered(long number) {
        return AuditRecord.after(
                ChainHash.BEGINNING,
                number,
                new AuditEntry(Instant.EPOCH, new Actor("hasan", ""), "test.done", "x", "", "", ""));
    }
}
