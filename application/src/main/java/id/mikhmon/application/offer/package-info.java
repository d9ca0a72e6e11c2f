/** Reading and changing what is for sale. */
package id.mikhmon.application.offer;
