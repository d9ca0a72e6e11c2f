/** Recording what was done, and checking that the record is whole. What a feature did is text here; no feature may enter. */
package id.mikhmon.application.audit;
