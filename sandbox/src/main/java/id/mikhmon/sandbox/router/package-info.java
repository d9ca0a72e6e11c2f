/**
 * A MikroTik hotspot router that speaks the binary API on a loopback port, written from routeros.md.
 * Only what a client can see on the wire is played; no packet is routed, and no type of the product may enter.
 */
package id.mikhmon.sandbox.router;
