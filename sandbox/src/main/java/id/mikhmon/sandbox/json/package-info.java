/**
 * A small JSON reader and writer, so that the stand-ins start with nothing but the JDK on the class path.
 * No binding of objects may enter: the stand-ins look at maps and lists, as the vendors' loosely typed bodies ask for.
 */
package id.mikhmon.sandbox.json;
