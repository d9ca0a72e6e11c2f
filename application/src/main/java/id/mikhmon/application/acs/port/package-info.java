/** The server that manages customers' devices. */
package id.mikhmon.application.acs.port;
