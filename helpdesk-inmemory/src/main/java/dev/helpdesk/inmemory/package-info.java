/**
 * Every port of the engine in memory, for quickstarts, tests and small hosts.
 *
 * <p>{@link dev.helpdesk.inmemory.InMemoryStorage} keeps records until the process ends; the
 * directory, the catalogue and the entitlements are filled by hand; time stands where it is put.
 * Everything is safe for use by several threads, and short enough to be read as the specification
 * of its port.
 */
@NullMarked
package dev.helpdesk.inmemory;

import org.jspecify.annotations.NullMarked;
