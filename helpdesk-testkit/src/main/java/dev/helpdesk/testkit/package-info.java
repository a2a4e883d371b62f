/**
 * A desk in memory whose time the test sets: a week of work passes in milliseconds.
 *
 * <p>{@link dev.helpdesk.testkit.TestDesk} is the desk, {@link dev.helpdesk.testkit.TestTicket} a
 * ticket that people act on and that says in sentences what it should be, {@link
 * dev.helpdesk.testkit.DeskInvariants} checks what must hold after any test. Neutral to test
 * frameworks; {@link dev.helpdesk.testkit.DeskExtension} is for JUnit. {@link
 * dev.helpdesk.testkit.TestStorage} lets all of it run over another store.
 */
@NullMarked
package dev.helpdesk.testkit;

import org.jspecify.annotations.NullMarked;
