package dev.helpdesk.core.intake.internal;

/** What this room remembers beyond the origin in the record's view: nothing. */
public record IntakeState() {}
