/** Tests of what the portals' pages share, and what stands in for a request in tests of beans. */
package id.mikhmon.web.portal.frame;
