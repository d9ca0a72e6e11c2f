/** What is for sale, as the API shows and changes it. */
package id.mikhmon.web.api.offer;
