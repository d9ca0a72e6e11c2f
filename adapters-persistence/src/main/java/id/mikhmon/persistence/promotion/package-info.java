/** How much agents sold, read from their orders. */
package id.mikhmon.persistence.promotion;
