/** The pages of levels and prices with played use cases. */
package id.mikhmon.web.portal.admin.level;
