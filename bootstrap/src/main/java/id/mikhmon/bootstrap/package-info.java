/**
 * Where the rings are put together: wiring, start, health, server configuration and the launcher.
 *
 * <p>No business rule and no vendor's word; whatever decides something about a sale belongs into the domain.
 */
package id.mikhmon.bootstrap;
