package dev.helpdesk.core.hall;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a decision may look at. Asking twice gives the same answer. */
public interface Situation {

  /** Returns whose record it is. */
  TenantId tenant();

  /** Returns the instant for which it is decided; the only now there is. */
  Instant now();

  /** Returns who asks; the system for what falls due. */
  Actor actor();

  /** Tells whether nobody is to be told of what is decided, as in an import. */
  default boolean isMuted() {
    return false;
  }

  /** Tells whether policies may be installed in which the linter finds errors. */
  default boolean isUnsoundAdmitted() {
    return false;
  }

  /** Returns the record as it stands after the last event that took effect. */
  RecordView record();

  /** Returns the bounds of sizes and counts. */
  Limits limits();

  /** Returns a calendar of the tenant by its name, or null when there is none. */
  @Nullable BusinessTime calendar(String name);

  /** Asks a question of the host's ports, each at most once in a decision. */
  <A> A ask(Question<A> question);
}
