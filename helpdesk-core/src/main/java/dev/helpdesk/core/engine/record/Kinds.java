package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.model.RecordId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of records that are not tickets, and which command makes which kind. */
public final class Kinds {

  /** The record of a tenant's policy. */
  public static final String POLICY = "policy";

  /** The record of a tenant's calendars. */
  public static final String CALENDAR = "calendar";

  /** The record of a fan-out. */
  public static final String FAN_OUT = "fan-out";

  private Kinds() {}

  /** Tells whether a kind is a ticket's. */
  public static boolean isTicket(String kind) {
    return switch (kind) {
      case POLICY, CALENDAR, FAN_OUT -> false;
      default -> true;
    };
  }

  /** Tells whether a command can be for a kind of record at all. */
  public static boolean fits(Command command, String kind) {
    return command.match(new Fitting(kind));
  }

  /** Tells whether an id is one that the engine uses for records that are not tickets. */
  public static boolean isReserved(RecordId id) {
    return id.value().startsWith("document/") || id.value().startsWith("fan-out/");
  }

  /** Returns the kind of record that a command makes, or null when it is for one that exists. */
  public static @Nullable String madeBy(Command command) {
    return command
        .match(
            new SomeCommands<Optional<String>>() {
              @Override
              protected Optional<String> otherwise(Command other) {
                return Optional.empty();
              }

              @Override
              public Optional<String> registerTicket(RegisterTicket register) {
                return Optional.of(register.kind());
              }

              @Override
              public Optional<String> installDocument(InstallDocument install) {
                return Optional.of(install.document().documentKind());
              }

              @Override
              public Optional<String> startFanOut(StartFanOut start) {
                return Optional.of(FAN_OUT);
              }
            })
        .orElse(null);
  }

  /** What is for documents and fan-outs; everything else is for tickets. */
  private static final class Fitting extends SomeCommands<Boolean> {

    private final String kind;

    Fitting(String kind) {
      this.kind = kind;
    }

    @Override
    protected Boolean otherwise(Command command) {
      return isTicket(kind);
    }

    @Override
    public Boolean installDocument(InstallDocument command) {
      return kind.equals(command.document().documentKind());
    }

    @Override
    public Boolean startFanOut(StartFanOut command) {
      return kind.equals(FAN_OUT);
    }

    @Override
    public Boolean stopFanOut(StopFanOut command) {
      return kind.equals(FAN_OUT);
    }

    @Override
    public Boolean noteFanOutRefusals(NoteFanOutRefusals command) {
      return !isTicket(kind);
    }

    @Override
    public Boolean noteFanOutEnd(NoteFanOutEnd command) {
      return !isTicket(kind);
    }

    @Override
    public Boolean noteFollowUpEnd(NoteFollowUpEnd command) {
      return true;
    }
  }
}
