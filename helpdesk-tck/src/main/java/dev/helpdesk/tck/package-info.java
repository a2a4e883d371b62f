/**
 * What a store and the other ports promise, as tests that an adapter's tests extend.
 *
 * <p>One class for each subject, such as {@link dev.helpdesk.tck.RecordStoreContract}; an adapter
 * extends each with a {@link dev.helpdesk.tck.StorageFixture} and writes no test. Each test bears
 * the id of its rule, such as {@code STORE-07}. {@link dev.helpdesk.tck.FaultyStorage} and {@link
 * dev.helpdesk.tck.EncodingStorage} wrap any store for tests of what stands upon it.
 */
@NullMarked
package dev.helpdesk.tck;

import org.jspecify.annotations.NullMarked;
