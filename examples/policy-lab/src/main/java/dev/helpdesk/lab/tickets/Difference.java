package dev.helpdesk.lab.tickets;

import java.time.Instant;

/**
 * Something of a scenario that is not as expected.
 *
 * @param at when
 * @param what which clock, or which event
 * @param member what of it
 * @param expected what the scenario says
 * @param got what the engine says
 */
record Difference(Instant at, String what, String member, String expected, String got) {}
