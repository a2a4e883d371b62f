package dev.helpdesk.lab.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happens to the ticket of a scenario. */
sealed interface CaseEvent {

  /** Returns when. */
  Instant at();

  /** Returns its {@code type} in files. */
  String type();

  /**
   * The ticket is registered.
   *
   * @param state in which state
   * @param customerMessage whether the requester wrote, rather than somebody of the desk
   */
  record Created(Instant at, CaseState state, boolean customerMessage) implements CaseEvent {

    static final String TYPE = "created";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** The ticket comes to a state. */
  record Moved(Instant at, CaseState to) implements CaseEvent {

    static final String TYPE = "state";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** The desk writes to the requester. */
  record AgentReplied(Instant at) implements CaseEvent {

    static final String TYPE = "agentReply";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** The requester writes. */
  record CustomerReplied(Instant at) implements CaseEvent {

    static final String TYPE = "customerReply";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** Something else is promised from now on; null for nothing. */
  record PolicyChanged(Instant at, @Nullable Terms terms) implements CaseEvent {

    static final String TYPE = "policy";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
