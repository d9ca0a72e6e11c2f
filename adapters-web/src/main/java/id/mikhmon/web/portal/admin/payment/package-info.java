/** Accounts at payment gateways, as the owner edits them. No vendor's word beyond names of credentials may enter. */
package id.mikhmon.web.portal.admin.payment;
