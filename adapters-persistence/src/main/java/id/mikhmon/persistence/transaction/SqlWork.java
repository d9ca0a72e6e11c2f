package id.mikhmon.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on the connection of the open transaction. It closes its statements and leaves the connection as it was. */
@FunctionalInterface
public interface SqlWork<T> {
    T on(Connection connection) throws SQLException;
}
