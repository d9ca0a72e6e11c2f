/** Where sales are kept. */
package id.mikhmon.application.sale.port;
