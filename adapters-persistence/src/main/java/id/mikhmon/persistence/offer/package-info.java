/** Offers as rows. No rule on what may be sold. */
package id.mikhmon.persistence.offer;
