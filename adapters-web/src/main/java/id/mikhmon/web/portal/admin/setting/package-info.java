/** The settings of this start, to be looked at. How they are read may not enter. */
package id.mikhmon.web.portal.admin.setting;
