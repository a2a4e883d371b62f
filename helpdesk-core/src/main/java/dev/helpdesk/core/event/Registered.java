package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket was registered under its folio.
 *
 * @param kind what it is, such as {@code incident}
 * @param folio the number people call it by
 * @param requester for whom
 * @param organisation whose user the requester is, or null
 * @param channel over which channel it came
 * @param automatic whether an automatic sender wrote it
 * @param affected what it is about
 * @param fields names of the fields of the desk's own that were given, and {@code description}
 *     where it was; their values are texts
 * @param missing names of required fields that were not given
 * @param policyVersion the policy version it runs on
 * @param openedAt when it was opened at its source; the start of its clocks
 */
public record Registered(
    String kind,
    String folio,
    ActorId requester,
    @Nullable OrganisationId organisation,
    String channel,
    boolean automatic,
    Affected affected,
    List<String> fields,
    List<String> missing,
    long policyVersion,
    Instant openedAt)
    implements Event {

  /** Refuses null. */
  public Registered {
    Check.present(kind, "kind");
    Check.present(folio, "folio");
    Check.present(requester, "requester");
    Check.present(channel, "channel");
    Check.present(affected, "affected");
    fields = Check.list(fields, "fields", 1_000);
    missing = Check.list(missing, "missing", 1_000);
    openedAt = Check.instant(openedAt, "openedAt");
  }

  @Override
  public String eventType() {
    return "Registered";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.registered(this);
  }
}
