/** Messages that leave a transaction and are worked on after it: claim, handle, retry, block. What a message means belongs to its feature. */
package id.mikhmon.application.outbox;
