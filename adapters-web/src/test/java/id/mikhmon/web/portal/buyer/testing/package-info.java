/** Stand-ins of the in-ports and ready orders for the tests of the buyer's pages, and a server to look at the pages. */
package id.mikhmon.web.portal.buyer.testing;
