package dev.helpdesk.core.feed;

import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.RecordId;

/**
 * An event at its place among all events of a desk.
 *
 * @param position its place, greater than that of every event before it; there may be gaps
 * @param record whose it is
 * @param happened what happened, when, and its place in the history of the record
 */
public record FeedEvent(long position, RecordId record, Happened happened) {}
