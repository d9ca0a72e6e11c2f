/** Agents' sales over the API: reading what is to be sold, and showing how its vouchers stand. */
package id.mikhmon.web.api.sale;
