/** Tests of what orders look like over the API. */
package id.mikhmon.web.api.order;
