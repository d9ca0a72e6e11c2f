package id.mikhmon.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;
import org.junit.jupiter.api.Test;

class InMemoryAuditTrailTest extends AuditTrailContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Test
    void firstRecordThatWasTamperedWithIsNamed() {
        for (int i = 0; i < 5; i++) {
            trail.append(entry("person " + i));
        }
        trail.tamper(4, entry("somebody else"));
        trail.tamper(2, entry("somebody else"));

        assertThat(new VerifyAuditService(trail, transactions).verify()).isEqualTo(new VerifyAudit.Broken(2));
    }
}
