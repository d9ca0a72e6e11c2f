/** What surrounds every page of the buyer: head, banner, language, foot, and the pages of plain words. No use case may enter. */
package id.mikhmon.web.portal.buyer.frame;
