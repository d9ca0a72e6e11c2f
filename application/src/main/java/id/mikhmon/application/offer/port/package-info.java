/** Storage of offers. */
package id.mikhmon.application.offer.port;
