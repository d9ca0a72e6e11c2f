package id.mikhmon.bootstrap.architecture.violations.routeros;

import id.mikhmon.bootstrap.architecture.violations.application.transaction.Transactions;

/** An adapter opens transactions. */
record RouterThatOpensTransactions(Transactions transactions) {}
