/**
 * Proves what a policy leads to for every ticket that nobody touches, or shows one that refutes it.
 */
@NullMarked
package dev.helpdesk.core.proof;

import org.jspecify.annotations.NullMarked;
