/** Tests of the beans that decide requests of agents. */
package id.mikhmon.web.portal.admin.funds;
