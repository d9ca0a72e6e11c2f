/** Tests of JSON texts. */
package id.mikhmon.web.json;
