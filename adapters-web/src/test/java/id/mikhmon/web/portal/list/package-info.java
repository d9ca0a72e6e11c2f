/** Tests of what all lists share. */
package id.mikhmon.web.portal.list;
