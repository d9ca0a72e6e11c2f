/** What the buyer's pages read over several features. Reads only, but for the counter of changes. */
package id.mikhmon.persistence.checkout;
