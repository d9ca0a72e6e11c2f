/** Tests of the wire against golden bytes, arbitrary bytes and a scripted server on loopback; no router is needed. */
package id.mikhmon.routeros.wire;
