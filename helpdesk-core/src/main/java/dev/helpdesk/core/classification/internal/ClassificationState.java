package dev.helpdesk.core.classification.internal;

/** What this room remembers beyond the rank in the record's view: nothing. */
public record ClassificationState() {}
