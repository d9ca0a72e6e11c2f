/** What stands on a statement. */
package id.mikhmon.web.portal.statement;
