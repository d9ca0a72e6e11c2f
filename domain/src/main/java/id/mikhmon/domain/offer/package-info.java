/** What is for sale: an offer, its price and what it gives on the router. No order and no stock may enter. */
package id.mikhmon.domain.offer;
