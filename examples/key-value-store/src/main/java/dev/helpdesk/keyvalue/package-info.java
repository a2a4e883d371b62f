/**
 * A store of the help desk in one ordered map of bytes, H2's MVStore: the example of the guide for
 * those who write an adapter.
 *
 * <p>{@link dev.helpdesk.keyvalue.KeyValueStorage} is the whole of it. {@code Keys} says what
 * stands where; {@code OrderedMap} is the only class that knows MVStore.
 */
@NullMarked
package dev.helpdesk.keyvalue;

import org.jspecify.annotations.NullMarked;
