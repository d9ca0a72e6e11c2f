/** What is for sale, as the owner edits it. No rule may enter. */
package id.mikhmon.web.portal.admin.offer;
