package dev.helpdesk.core.proof;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concrete ticket and what becomes of it when nobody touches it. Immutable.
 *
 * @param registeredAt when it is registered
 * @param ticket what is registered
 * @param organisation whose user the requester is, or null
 * @param entitled the agreement that an entitlement of that organisation gives it, or null
 * @param room whether the agents of the desk have room for it; none has otherwise
 * @param priority the priority it gets, or null
 * @param rungs what happens to it, in order of time
 * @param reachedAt when it gets to the level, or null when it doesn't
 */
public record Course(
    Instant registeredAt,
    RegisterTicket ticket,
    @Nullable OrganisationId organisation,
    @Nullable AgreementId entitled,
    boolean room,
    @Nullable String priority,
    List<Rung> rungs,
    @Nullable Instant reachedAt) {

  /** Copies the list; refuses null. */
  public Course {
    registeredAt = Check.instant(registeredAt, "course.registeredAt");
    Check.present(ticket, "course.ticket");
    rungs = Check.list(rungs, "course.rungs", Integer.MAX_VALUE);
  }

  /** Returns how long it takes to the level, or null when it doesn't get there. */
  public @Nullable Duration took() {
    return reachedAt == null ? null : Duration.between(registeredAt, reachedAt);
  }
}
