/** Tests of what happens around every request, and a request without a container. */
package id.mikhmon.web.edge;
