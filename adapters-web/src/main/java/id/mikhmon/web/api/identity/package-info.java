/** Who may log in, as the admin API shows and changes it. Passwords and second factors are the persons' own and never come here. */
package id.mikhmon.web.api.identity;
