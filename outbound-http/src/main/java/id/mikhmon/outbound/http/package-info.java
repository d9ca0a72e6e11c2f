/**
 * One HTTP call to a system outside with its limits and its ways to fail, as every vendor's adapter needs it. No vendor's
 * address, header or field may enter.
 */
package id.mikhmon.outbound.http;
