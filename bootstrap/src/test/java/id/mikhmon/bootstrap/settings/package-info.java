/** Tests of the settings by their words: names, defaults, and what the README says about them. */
package id.mikhmon.bootstrap.settings;
