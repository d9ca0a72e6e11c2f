/** Routers as rows, and the certificates they are known by. No connection to a router. */
package id.mikhmon.persistence.router;
