package id.mikhmon.bootstrap.architecture.violations.web.order;

import java.sql.Connection;

/** SQL outside the persistence adapter. */
record ResourceWithSql(Connection connection) {}
