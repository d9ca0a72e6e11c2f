/** Tests of what log lines show and hide; which lines there are is the business of those who write them. */
package id.mikhmon.bootstrap.logging;
