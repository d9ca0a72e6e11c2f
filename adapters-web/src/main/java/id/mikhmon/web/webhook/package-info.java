/** Where gateways report. Bytes are taken as they came; what they mean is the payment and messaging features' business. */
package id.mikhmon.web.webhook;
