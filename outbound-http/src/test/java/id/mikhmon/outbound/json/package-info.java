/** Tests of the tolerant reading of JSON. */
package id.mikhmon.outbound.json;
