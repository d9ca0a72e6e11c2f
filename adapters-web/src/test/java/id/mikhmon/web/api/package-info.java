/** Tests of the API: resources behind the real JAX-RS machinery, in memory, with in-ports that answer from a script. */
package id.mikhmon.web.api;
