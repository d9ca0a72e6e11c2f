/** Beans of the pages where the owner's people decide about sales of agents. What is over a limit is not known here. */
package id.mikhmon.web.portal.admin.sale;
