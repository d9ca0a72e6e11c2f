package id.mikhmon.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.AuditTrailContract;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.application.audit.VerifyAuditService;
import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.testing.Rivals;
import id.mikhmon.persistence.testing.StoresOnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcAuditTrailIT extends AuditTrailContract {
    private static final int WRITERS = 16;
    private static final int EACH = 20;

    @RegisterExtension
    static final StoresOnDatabase stores = new StoresOnDatabase();

    @Override
    protected Transactions transactions() {
        return stores.transactions();
    }

    @Override
    protected AuditTrail trail() {
        return new JdbcAuditTrail(stores.database());
    }

    @Test
    void sixteenWritersAtOnceMakeOneChain() {
        Rivals.atOnce(WRITERS, writer -> () -> {
            for (int i = 0; i < EACH; i++) {
                String subject = writer + "/" + i;
                transactions().run(() -> trail().append(entry(subject)));
            }
            return writer;
        });

        AuditTrail.End end = trail().end().orElseThrow();
        assertThat(end.number()).isEqualTo(WRITERS * EACH);
        assertThat(verify()).isEqualTo(new VerifyAudit.Intact(WRITERS * EACH, end.hash()));
    }

    @Test
    void recordThatWasChangedIsNamed() {
        addFive();

        stores.execute("UPDATE audit_records SET after_text = 'nothing happened' WHERE number = 3");

        assertThat(verify()).isEqualTo(new VerifyAudit.Broken(3));
    }

    @Test
    void recordThatWasRemovedIsNamed() {
        addFive();

        stores.execute("DELETE FROM audit_records WHERE number = 4");

        assertThat(verify()).isEqualTo(new VerifyAudit.Broken(4));
    }

    @Test
    void endThatWasCutOffIsNamed() {
        addFive();

        stores.execute("DELETE FROM audit_records WHERE number = 5");

        assertThat(verify()).isEqualTo(new VerifyAudit.Broken(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 | UPDATE audit_records SET hash = 'no hash' WHERE number = 2
                    2 | UPDATE audit_records SET previous_hash = '' WHERE number = 2
                    3 | UPDATE audit_records SET actor = '' WHERE number = 3
                    3 | UPDATE audit_records SET action = 'No Action' WHERE number = 3
                    4 | UPDATE audit_records SET at = 9223372036854775807 WHERE number = 4
                    4 | UPDATE audit_records SET at = -9223372036854775808 WHERE number = 4
                    5 | UPDATE audit_records SET number = 6 WHERE number = 5
                    0 | INSERT INTO audit_records SELECT 0, at, actor, address, action, subject, before_text, after_text, correlation, previous_hash, hash FROM audit_records WHERE number = 1
                    6 | UPDATE audit_end SET hash = 'no hash', number = 4
                    6 | UPDATE audit_end SET number = 9
                    4 | UPDATE audit_end SET number = 3, hash = (SELECT hash FROM audit_records WHERE number = 3)
                    6 | DELETE FROM audit_end
                    1 | DELETE FROM audit_records
                    """)
    void whateverIsTamperedWithIsNamedAndTheRestStaysReadable(long named, String tampering) {
        addFive();
        stores.execute(tampering);

        assertThat(verify()).isEqualTo(new VerifyAudit.Broken(named));
        assertThat(trail().before(Long.MAX_VALUE, 10)).hasSizeLessThanOrEqualTo(6);

        stores.execute("REPLACE INTO audit_end (id, number, hash) VALUES (1, 0, '" + "0".repeat(64) + "')");
    }

    private void addFive() {
        for (int i = 1; i <= 5; i++) {
            trail().append(entry("person " + i));
        }
    }

    private VerifyAudit.Outcome verify() {
        return new VerifyAuditService(trail(), transactions()).verify();
    }
}
