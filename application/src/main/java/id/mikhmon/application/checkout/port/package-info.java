/** What the buyer's pages read. */
package id.mikhmon.application.checkout.port;
