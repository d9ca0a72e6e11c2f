/**
 * What every page of the portals shares: texts, look, menu, notes beside fields, and the way between a page and its bean. No use case of
 * a feature may enter.
 */
package id.mikhmon.web.portal.frame;
