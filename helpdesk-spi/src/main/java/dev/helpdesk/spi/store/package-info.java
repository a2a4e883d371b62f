/**
 * What crosses the storage port, and the small ports a store implements.
 *
 * <p>{@link dev.helpdesk.spi.store.Storage} is the whole of it; each part is an interface of at
 * most seven methods. Every rule has an id such as {@code STORE-07} that the published contract
 * tests bear too. Bodies are opaque to a store.
 */
@NullMarked
package dev.helpdesk.spi.store;

import org.jspecify.annotations.NullMarked;
