/**
 * The stores of the application on MariaDB 10.6+ and MySQL 8: one package per feature, and what concerns the schema as a whole here.
 *
 * <p>No rule of the business: a row is stored and read as it is given.
 */
package id.mikhmon.persistence;
