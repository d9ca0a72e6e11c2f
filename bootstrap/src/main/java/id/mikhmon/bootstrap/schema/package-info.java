/**
 * The schema is brought up to date before any other part of the application starts.
 *
 * <p>No SQL: the migrations live with the rows in adapters-persistence.
 */
package id.mikhmon.bootstrap.schema;
