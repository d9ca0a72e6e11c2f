/**
 * The buyer's way through the pages, in a real browser against the packaged product.
 *
 * <p>What the product answers without a browser is told by the stories; nothing here looks into the product.
 */
package id.mikhmon.bootstrap.browser;
