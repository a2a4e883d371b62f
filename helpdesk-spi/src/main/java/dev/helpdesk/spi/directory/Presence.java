package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;

/** Answers who is on shift and not absent. */
public interface Presence {

  /** Tells whether an agent is on shift and present at an instant. */
  boolean isPresent(TenantId tenant, ActorId agent, Instant at);
}
