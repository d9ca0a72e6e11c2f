/**
 * Real database servers for tests, also for those of other modules by way of the test jar.
 *
 * <p>No test of its own and no knowledge of our tables.
 */
package id.mikhmon.persistence.testing;
