/** Tests of drawing pictures anew. */
package id.mikhmon.web.picture;
