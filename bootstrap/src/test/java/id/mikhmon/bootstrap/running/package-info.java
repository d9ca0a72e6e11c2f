/**
 * Fixtures: the packaged product as an own process, and a browser in front of it.
 *
 * <p>They know jars, ports and pages, nothing of the business.
 */
package id.mikhmon.bootstrap.running;
