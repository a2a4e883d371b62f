package dev.helpdesk.core.view;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.OrganisationId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket came about.
 *
 * @param folio the number people call it by
 * @param requester for whom
 * @param organisation whose user the requester is, or null
 * @param channel over which channel it came
 * @param automatic whether an automatic sender wrote it
 * @param affected what it is about
 * @param fields names of the fields of the desk's own that were given, at the registration or
 *     later, and {@code description}
 * @param missing names of required fields that were not given, and that nobody set since
 * @param policyVersion the policy version it runs on, as installed; after a migration not the one
 *     it was registered under, which stands in its first event
 * @param openedAt when it was opened at its source
 * @param registeredAt when it was registered here
 */
public record Origin(
    String folio,
    ActorId requester,
    @Nullable OrganisationId organisation,
    String channel,
    boolean automatic,
    Affected affected,
    List<String> fields,
    List<String> missing,
    long policyVersion,
    Instant openedAt,
    Instant registeredAt) {

  /** Copies the lists. */
  public Origin {
    fields = List.copyOf(fields);
    missing = List.copyOf(missing);
  }

  /** Returns this origin of a ticket that runs on another version of the policy. */
  public Origin onPolicy(long version) {
    return with(fields, missing, version);
  }

  /** Returns this origin with fewer fields missing. */
  public Origin missing(List<String> stillMissing) {
    return with(fields, stillMissing, policyVersion);
  }

  /** Returns this origin with more fields given, and fewer missing. */
  public Origin provided(List<String> given, List<String> stillMissing) {
    Set<String> all = new LinkedHashSet<>(fields);
    all.addAll(given);
    return with(List.copyOf(all), stillMissing, policyVersion);
  }

  private Origin with(List<String> given, List<String> stillMissing, long version) {
    return new Origin(
        folio,
        requester,
        organisation,
        channel,
        automatic,
        affected,
        given,
        stillMissing,
        version,
        openedAt,
        registeredAt);
  }
}
