/** Who may come in, as the owner manages it. No rule may enter. */
package id.mikhmon.web.portal.admin.identity;
