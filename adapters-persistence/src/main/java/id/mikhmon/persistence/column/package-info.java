/** How values of several features look in a column. No table may enter. */
package id.mikhmon.persistence.column;
