package dev.helpdesk.tck.linear;

import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call on a record asked and was answered. A record is a list of events, each unique; its
 * version is how many there are.
 */
public sealed interface Observation {

  /**
   * A commit that was acknowledged.
   *
   * @param onVersion the version it was decided on
   * @param events what it appended
   * @param key by which it is remembered, or null
   */
  record Written(long onVersion, List<String> events, @Nullable String key) implements Observation {
    /** Copies the events. */
    public Written {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * A commit of which nobody knows whether it was written; if it was, at any time after it began.
   *
   * @param onVersion the version it was decided on
   * @param events what it would have appended
   * @param key by which it is remembered, or null
   */
  record Unsure(long onVersion, List<String> events, @Nullable String key) implements Observation {
    /** Copies the events. */
    public Unsure {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * A commit that was refused because of the version.
   *
   * @param onVersion the version it was decided on
   * @param events what it must not have appended
   * @param key its key, which was not known, or null
   * @param actualVersion the version that it was told
   */
  record Refused(long onVersion, List<String> events, @Nullable String key, long actualVersion)
      implements Observation {
    /** Copies the events. */
    public Refused {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * A commit that was refused because its key is known.
   *
   * @param events what it must not have appended
   * @param key its key
   * @param fromVersion the version before the first with that key, as it was told
   * @param toVersion the version after the first with that key, as it was told
   */
  record Repeated(List<String> events, String key, long fromVersion, long toVersion)
      implements Observation {
    /** Copies the events. */
    public Repeated {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * A commit that failed and thereby said that it wrote nothing.
   *
   * @param events what it must not have appended
   */
  record Failed(List<String> events) implements Observation {
    /** Copies the events. */
    public Failed {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * The record was loaded.
   *
   * @param version its version, 0 when there was none
   * @param lastEvent its last event, empty when there was none
   */
  record Loaded(long version, String lastEvent) implements Observation {}

  /**
   * The whole history was read.
   *
   * @param events all events
   */
  record Listed(List<String> events) implements Observation {
    /** Copies the events. */
    public Listed {
      events = Check.list(events, "events", Integer.MAX_VALUE);
    }
  }

  /**
   * It was asked what is remembered under a key.
   *
   * @param key the key
   * @param toVersion the version after the command with that key, 0 when it is not known
   */
  record Asked(String key, long toVersion) implements Observation {}
}
