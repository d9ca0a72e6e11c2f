package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.audit.ListAudit;
import id.mikhmon.application.audit.ListAuditService;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.audit.RecordAuditService;
import id.mikhmon.application.audit.SearchAudit;
import id.mikhmon.application.audit.SearchAuditService;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.application.audit.VerifyAuditService;
import id.mikhmon.application.audit.port.AuditTrail;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.persistence.audit.JdbcAuditTrail;
import id.mikhmon.persistence.transaction.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The record of what was done. */
@Dependent
public class AuditWiring {
    @Produces
    @Singleton
    AuditTrail auditTrail(Database database) {
        return new JdbcAuditTrail(database);
    }

    @Produces
    @Singleton
    RecordAudit recordAudit(AuditTrail trail, Transactions transactions, Clock clock) {
        return new RecordAuditService(trail, transactions, clock);
    }

    @Produces
    @Singleton
    VerifyAudit verifyAudit(AuditTrail trail, Transactions transactions) {
        return new VerifyAuditService(trail, transactions);
    }

    @Produces
    @Singleton
    ListAudit listAudit(AuditTrail trail, Transactions transactions) {
        return new ListAuditService(trail, transactions);
    }

    @Produces
    @Singleton
    SearchAudit searchAudit(AuditTrail trail, Transactions transactions) {
        return new SearchAuditService(trail, transactions);
    }
}
