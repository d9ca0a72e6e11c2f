/** The id that goes from a request into everything that it sets off. Nothing else may enter. */
package id.mikhmon.application.correlation;
