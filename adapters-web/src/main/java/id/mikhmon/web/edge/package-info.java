/**
 * What happens to every request of the API and the webhooks before and after the work: correlation id, headers, throttling,
 * and the last resort for exceptions. No feature may enter.
 */
package id.mikhmon.web.edge;
