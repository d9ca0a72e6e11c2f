/** Tests of the router ports against a scripted router on loopback; no router is needed. */
package id.mikhmon.routeros;
