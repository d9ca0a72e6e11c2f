/**
 * What each person chose for the lists of a portal: columns and saved views. Nothing that it keeps says anything about the shop, so
 * the audit does not tell of it. Which lists and columns there are only the pages know.
 */
package id.mikhmon.application.display;
