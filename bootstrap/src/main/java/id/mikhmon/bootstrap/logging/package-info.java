/**
 * Log lines say which request or message they belong to.
 *
 * <p>Where lines go and how they are written is the server's configuration.
 */
package id.mikhmon.bootstrap.logging;
