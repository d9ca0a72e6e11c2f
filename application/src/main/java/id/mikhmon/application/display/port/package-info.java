/** Where choices of lists are kept. */
package id.mikhmon.application.display.port;
