/** Values that at least three features use: money, phone numbers, secrets, language. A type enters here at its third user. */
package id.mikhmon.domain.shared;
