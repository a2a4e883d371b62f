package dev.helpdesk.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** All scripts, by what they are about. */
public final class Scripts {

  private Scripts() {}

  /** Returns all scripts. */
  public static List<Script> all() {
    return Stream.of(
            LifecycleScripts.all(),
            ClockScripts.all(),
            RelationScripts.all(),
            EngineScripts.all(),
            MigrationScripts.all())
        .flatMap(List::stream)
        .toList();
  }
}
