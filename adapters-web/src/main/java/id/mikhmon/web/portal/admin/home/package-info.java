/** The owner's first page: what needs a person, and how today goes. No rule may enter. */
package id.mikhmon.web.portal.admin.home;
