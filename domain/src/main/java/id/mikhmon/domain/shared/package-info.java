/** Values that at least three features use: money, phone numbers, secrets, language, the order of lists. A type enters here at its third user. */
package id.mikhmon.domain.shared;
