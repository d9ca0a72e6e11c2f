/** Orders of the owner: the list and the story of one. No rule may enter. */
package id.mikhmon.web.portal.admin.order;
