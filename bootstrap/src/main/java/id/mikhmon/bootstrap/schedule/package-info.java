/**
 * What happens by itself, and how often: the outbox, settlement, channels, devices.
 *
 * <p>No work is done here; an in-port is called.
 */
package id.mikhmon.bootstrap.schedule;
