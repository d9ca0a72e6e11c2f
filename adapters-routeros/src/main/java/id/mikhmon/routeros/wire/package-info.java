/**
 * MikroTik's binary API on a socket: sentences, sessions with many commands in flight, a small pool per router.
 *
 * <p>No domain type and no framework may enter here; threads and timers are given in by the caller.
 */
package id.mikhmon.routeros.wire;
