/**
 * The settings that an operator may change, typed and checked once at the start.
 *
 * <p>JDK only: the launcher reads them before there is a server, the application reads them again inside it.
 */
package id.mikhmon.bootstrap.settings;
