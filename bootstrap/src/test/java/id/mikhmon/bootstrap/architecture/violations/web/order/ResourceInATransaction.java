package id.mikhmon.bootstrap.architecture.violations.web.order;

import jakarta.transaction.Transactional;

/** A transaction of the server outside the persistence adapter. */
class ResourceInATransaction {
    @Transactional
    void place() {}
}
