package id.mikhmon.persistence.transaction;

import java.sql.SQLException;

/** A statement failed in a way that its store does not handle; the transaction around it decides what follows. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(
                "SQL error " + cause.getErrorCode() + " in state " + cause.getSQLState() + ": " + cause.getMessage(),
                cause);
    }
}
