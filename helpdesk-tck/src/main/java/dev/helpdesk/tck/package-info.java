/**
 * What a store and the other ports promise, as tests that an adapter's tests extend.
 *
 * <p>One class for each subject, such as {@link dev.helpdesk.tck.RecordStoreContract}; an adapter
 * extends each with a {@link dev.helpdesk.tck.StorageFixture} and writes no test. Each test bears
 * the id of its rule, such as {@code STORE-07}. Where stores may rightly differ the fixture
 * declares which answer is its own, and a test asserts it; none is skipped.
 *
 * <p>For tests of what stands upon a store: {@link dev.helpdesk.tck.FaultyStorage} fails before or
 * after any call, once, for a while or for good, answers that an outcome is unknown, and lets a
 * test act between two calls; {@link dev.helpdesk.tck.EncodingStorage} turns bodies into bytes;
 * {@link dev.helpdesk.tck.Race} lets threads go at once.
 */
@NullMarked
package dev.helpdesk.tck;

import org.jspecify.annotations.NullMarked;
