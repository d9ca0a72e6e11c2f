/** Placing and watching orders over the API. */
package id.mikhmon.web.api.order;
