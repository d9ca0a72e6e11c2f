/** Tests of refusals and their texts. */
package id.mikhmon.web.problem;
