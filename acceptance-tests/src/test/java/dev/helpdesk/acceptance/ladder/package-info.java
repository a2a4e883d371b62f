/** Proofs of escalation, held against the engine that they are about. */
@NullMarked
package dev.helpdesk.acceptance.ladder;

import org.jspecify.annotations.NullMarked;
