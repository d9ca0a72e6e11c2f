/**
 * The schema is brought up to date, and the key to what is sealed in it tried, before any other part of the application starts.
 *
 * <p>No SQL: migrations and tables live with the rows in adapters-persistence.
 */
package id.mikhmon.bootstrap.schema;
