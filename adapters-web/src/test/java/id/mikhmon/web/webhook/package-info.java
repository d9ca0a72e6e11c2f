/** Tests of the webhooks. */
package id.mikhmon.web.webhook;
