package id.mikhmon.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.domain.audit.ChainHash;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of the audit keeps to. */
public abstract class AuditTrailContract {
    protected abstract Transactions transactions();

    protected abstract AuditTrail trail();

    @Test
    void chainBeginsAtOneAfterTheBeginning() {
        assertThat(trail().end()).contains(new AuditTrail.End(0, ChainHash.BEGINNING));

        AuditRecord first = trail().append(entry("hasan"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.follows(ChainHash.BEGINNING, 1)).isTrue();
        assertThat(trail().end()).contains(new AuditTrail.End(1, first.hash()));
    }

    @Test
    void recordsAreReadAsTheyWereAdded() {
        AuditRecord first = trail().append(entry("hasan"));
        AuditRecord second = trail().append(entry("siti"));
        AuditRecord third = trail().append(entry("𝓱𝓪𝓼𝓪𝓷 \ud83d\ude00 \u0000 trailing "));

        assertThat(trail().after(0, 10)).containsExactly(row(first), row(second), row(third));
        assertThat(trail().after(1, 1)).containsExactly(row(second));
        assertThat(trail().before(Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(trail().before(2, 10)).containsExactly(first);
        assertThat(third.follows(second.hash(), 3)).isTrue();
        assertThat(new VerifyAuditService(trail(), transactions()).verify())
                .isEqualTo(new VerifyAudit.Intact(3, third.hash()));
    }

    @Test
    void longTextsAreCutAndStayWhole() {
        trail().append(new AuditEntry(
                Instant.parse("2026-11-22T07:05:00.123456789Z"),
                new Actor("hasan", "192.0.2.1"),
                "test.done",
                "s".repeat(119) + "\ud83d\ude00",
                "b".repeat(3_000),
                "é".repeat(3_000),
                "c".repeat(200)));

        assertThat(new VerifyAuditService(trail(), transactions()).verify()).isInstanceOf(VerifyAudit.Intact.class);
    }

    @Test
    void recordsAreFoundByWhoDidWhatToWhom() {
        AuditRecord first = trail().append(entry("siti"));
        AuditRecord second = trail().append(entry("budi"));
        AuditRecord third = trail().append(entry("siti"));

        assertThat(trail().search(Optional.empty(), Optional.empty(), Optional.of("siti"), 9, 10))
                .containsExactly(third, first);
        assertThat(trail().search(Optional.of("hasan"), Optional.of("test.done"), Optional.empty(), third.number(), 10))
                .containsExactly(second, first);
        assertThat(trail().search(Optional.of("hasan"), Optional.empty(), Optional.empty(), 9, 1))
                .containsExactly(third);
        assertThat(trail().search(Optional.of("Hasan"), Optional.empty(), Optional.empty(), 9, 10))
                .isEmpty();
        assertThat(trail().search(Optional.empty(), Optional.of("test.undone"), Optional.empty(), 9, 10))
                .isEmpty();
    }

    @Test
    void whatIsRolledBackWasNeverRecorded() {
        AuditRecord first = trail().append(entry("hasan"));

        try {
            transactions().run(() -> {
                trail().append(entry("siti"));
                throw new IllegalStateException("the work failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the work failed");
        }

        assertThat(trail().end()).contains(new AuditTrail.End(1, first.hash()));
        assertThat(trail().append(entry("budi")).number()).isEqualTo(2);
    }

    private static AuditTrail.Row row(AuditRecord record) {
        return new AuditTrail.Row(record.number(), Optional.of(record));
    }

    protected static AuditEntry entry(String subject) {
        return new AuditEntry(
                Instant.parse("2026-11-22T07:05:00Z"),
                new Actor("hasan", "192.0.2.1"),
                "test.done",
                subject,
                "before",
                "after",
                "request-1");
    }
}
