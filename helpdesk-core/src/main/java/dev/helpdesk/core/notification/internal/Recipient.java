package dev.helpdesk.core.notification.internal;

import dev.helpdesk.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told.
 *
 * @param id who
 * @param language BCP 47 tag, or null when the host doesn't know them
 * @param zone IANA zone they read times in, or null
 */
record Recipient(ActorId id, @Nullable String language, @Nullable String zone) {}
