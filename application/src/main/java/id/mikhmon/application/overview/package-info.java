/** What the owner sees first, gathered from the features below. Nothing is decided here and nothing stored. */
package id.mikhmon.application.overview;
