package id.mikhmon.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChainHashTest {
    private static final AuditEntry ENTRY = entry("hasan", "192.0.2.1", "budi", "STAFF", "ADMIN");

    @Test
    void hashIsAlwaysTheSame() {
        // A change here would break every chain that was ever stored.
        assertThat(ChainHash.BEGINNING.next(1, ENTRY).hex())
                .isEqualTo("9e87127fe4866f77ad5b69c1797ca577ba66fe34ed5b827981844bf5be87bea7");
    }

    @Test
    void everyFieldCounts() {
        ChainHash right = ChainHash.BEGINNING.next(1, ENTRY);

        assertThat(ChainHash.BEGINNING.next(2, ENTRY)).isNotEqualTo(right);
        assertThat(right.next(1, ENTRY)).isNotEqualTo(right);
        assertThat(ChainHash.BEGINNING.next(1, entry("hasaN", "192.0.2.1", "budi", "STAFF", "ADMIN")))
                .isNotEqualTo(right);
        assertThat(ChainHash.BEGINNING.next(1, entry("hasan", "192.0.2.2", "budi", "STAFF", "ADMIN")))
                .isNotEqualTo(right);
        assertThat(ChainHash.BEGINNING.next(1, entry("hasan", "192.0.2.1", "siti", "STAFF", "ADMIN")))
                .isNotEqualTo(right);
        assertThat(ChainHash.BEGINNING.next(1, entry("hasan", "192.0.2.1", "budi", "STAFFA", "DMIN")))
                .isNotEqualTo(right);
    }

    @Test
    void recordKnowsItsPlace() {
        AuditRecord first = AuditRecord.after(ChainHash.BEGINNING, 1, ENTRY);
        AuditRecord second = AuditRecord.after(first.hash(), 2, ENTRY);

        assertThat(second.follows(first.hash(), 2)).isTrue();
        assertThat(second.follows(ChainHash.BEGINNING, 2)).isFalse();
        assertThat(second.follows(first.hash(), 3)).isFalse();
        assertThat(new AuditRecord(
                                2,
                                entry("siti", "192.0.2.1", "budi", "STAFF", "ADMIN"),
                                second.previous(),
                                second.hash())
                        .follows(first.hash(), 2))
                .isFalse();
    }

    private static AuditEntry entry(String actor, String address, String subject, String before, String after) {
        return new AuditEntry(
                Instant.parse("2026-11-22T07:05:00Z"),
                new Actor(actor, address),
                "staff.changed",
                subject,
                before,
                after,
                "request-1");
    }
}
