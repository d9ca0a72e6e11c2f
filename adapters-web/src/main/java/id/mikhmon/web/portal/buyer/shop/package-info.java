/** The sales page: what is for sale, what it costs in all, and the form that orders it. No rule of the business may enter. */
package id.mikhmon.web.portal.buyer.shop;
