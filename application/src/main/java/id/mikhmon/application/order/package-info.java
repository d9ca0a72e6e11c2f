/** The one way in which an order moves. */
package id.mikhmon.application.order;
