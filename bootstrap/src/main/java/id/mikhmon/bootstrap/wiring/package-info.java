/**
 * Puts the rings together: which adapter stands behind which port, and the in-ports by their interfaces, one class per feature.
 *
 * <p>Only constructors are called here; whoever decides something lives elsewhere. All are singletons without a proxy, because the classes of the rings
 * are final and know no container.
 */
package id.mikhmon.bootstrap.wiring;
