/**
 * Tests that run inside Open Liberty, by Arquillian: what only the container can show, such as injection, transactions and the data source.
 *
 * <p>Stories over HTTP are not here but in {@code story}: they need no container of their own.
 */
package id.mikhmon.bootstrap.inside;
