/**
 * A database server as an own process beside the application: MariaDB out of a Maven artifact, for a first run, a demo and tests.
 *
 * <p>JDK only, nothing of the domain and no library: the launcher carries this package alone, without the server's class path.
 */
package id.mikhmon.persistence.embedded;
