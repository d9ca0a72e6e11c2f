/** Reading and changing agents. */
package id.mikhmon.application.agent;
