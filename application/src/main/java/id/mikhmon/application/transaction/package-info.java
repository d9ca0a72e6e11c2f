/** The boundary of a transaction as the services see it. No JTA, no JDBC may enter. */
package id.mikhmon.application.transaction;
