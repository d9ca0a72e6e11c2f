/** Keeping what hot paths read over and over. Nothing that money depends on may be kept here. */
package id.mikhmon.persistence.recent;
