package dev.helpdesk.core.view;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.model.ActorId;
import java.time.Instant;

/**
 * An event at its place in a record's history.
 *
 * @param event what happened
 * @param at when it took effect
 * @param version its place in the history, from 1
 * @param actor who asked for what it came from
 * @param command type of the command it came from, {@code Wake} for what fell due by itself
 * @param reaction false for what the command itself said, true for what followed by policy
 */
public record Happened(
    Event event, Instant at, long version, ActorId actor, String command, boolean reaction) {}
