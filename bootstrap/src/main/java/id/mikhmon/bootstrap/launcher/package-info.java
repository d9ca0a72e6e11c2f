/**
 * Starts the product with one command: database, then server, and stops both.
 *
 * <p>JDK only and small: this process stays beside the server for as long as it runs. Not part of the WAR.
 */
package id.mikhmon.bootstrap.launcher;
