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

        assertThat(trail().end().number()).isEqualTo(WRITERS * EACH);
        assertThat(verify())
                .isEqualTo(new VerifyAudit.Intact(WRITERS * EACH, trail().end().hash()));
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

    private void addFive() {
        for (int i = 1; i <= 5; i++) {
            trail().append(entry("person " + i));
        }
    }

    private VerifyAudit.Outcome verify() {
        return new VerifyAuditService(trail(), transactions()).verify();
    }
}
