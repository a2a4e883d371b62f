/**
 * Committed events in order, for what a host builds from them.
 *
 * <p>A {@link dev.helpdesk.core.feed.LiveFeed} is read from a position; a {@link
 * dev.helpdesk.core.feed.FeedFollower} keeps a {@link dev.helpdesk.core.feed.Projection} up with
 * it.
 */
@NullMarked
package dev.helpdesk.core.feed;

import org.jspecify.annotations.NullMarked;
