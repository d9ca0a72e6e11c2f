/** Tests of one HTTP call's limits and ways to fail. */
package id.mikhmon.outbound.http;
