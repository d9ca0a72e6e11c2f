/** Storage of routers and the probe of a router. */
package id.mikhmon.application.router.port;
