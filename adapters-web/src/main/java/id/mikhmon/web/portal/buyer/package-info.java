/** The pages that anybody may open: addresses, frame and words of the buyer's pages. What a page does lies below. */
package id.mikhmon.web.portal.buyer;
