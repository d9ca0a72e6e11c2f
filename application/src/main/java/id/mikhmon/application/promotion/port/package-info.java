/** Where it is read how much agents sold. */
package id.mikhmon.application.promotion.port;
