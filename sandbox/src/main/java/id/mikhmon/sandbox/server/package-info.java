/**
 * The stand-ins inside the server of the sandbox build: started and stopped with the application, with their page and calls under {@code /sandbox/}.
 * Only this package knows servlets; everything it shows is the control package's.
 */
package id.mikhmon.sandbox.server;
