/** Tests of the strict reading of requests. */
package id.mikhmon.web.request;
