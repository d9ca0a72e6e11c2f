/** What was done and by whom. No rule may enter. */
package id.mikhmon.web.portal.admin.audit;
