/** Storage of orders. */
package id.mikhmon.application.order.port;
