/** Tests of the beans that decide about sales of agents. */
package id.mikhmon.web.portal.admin.sale;
