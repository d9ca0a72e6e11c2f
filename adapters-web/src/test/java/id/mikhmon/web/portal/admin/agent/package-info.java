/** Tests of the beans that decide who becomes an agent. */
package id.mikhmon.web.portal.admin.agent;
