/** One HTTP call to a gateway with its limits and its ways to fail. No gateway's address, header or field may enter. */
package id.mikhmon.payment.http;
