/**
 * The link by which the first administrator is made: offered at the start, kept in a file of the data folder until it is used.
 *
 * <p>Who is an administrator is decided by the application.
 */
package id.mikhmon.bootstrap.setup;
