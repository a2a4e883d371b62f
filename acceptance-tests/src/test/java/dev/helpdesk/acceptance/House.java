package dev.helpdesk.acceptance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plan of the library: which packages there are, and what may see what. */
final class House {

  static final String ROOT = "dev.helpdesk.";
  static final String CORE = ROOT + "core.";

  /** What every room may know: it imports the SPI and the calendar alone. */
  static final List<String> HALL = List.of("command", "event", "view", "hall");

  /** Rooms that decide about a record; they meet in events and never import each other. */
  static final List<String> ROOMS =
      List.of(
          "workflow",
          "classification",
          "sla",
          "intake",
          "assignment",
          "escalation",
          "conversation",
          "notification",
          "relation",
          "knowledge",
          "problem",
          "change",
          "major",
          "survey",
          "workforce",
          "security");

  /** Rooms that serve the others, each with its own shape; they may put rooms together. */
  static final List<String> SERVICES =
      List.of(
          "calendar",
          "diagram",
          "directory",
          "drawing",
          "feed",
          "lint",
          "policy",
          "proof",
          "codec",
          "search",
          "report",
          "whatif",
          "privacy",
          "engine");

  /** Main code of the library alone: tests and examples may use anything. */
  static final JavaClasses CLASSES = imported();

  private House() {}

  private static JavaClasses imported() {
    ImportOption mainOnly =
        location ->
            !location.contains("/test-classes/") && !location.contains("/dev/helpdesk/databases/");
    return new ClassFileImporter().withImportOption(mainOnly).importPackages("dev.helpdesk");
  }

  /** The first package below core, or empty for what is not in core or in its root. */
  static Optional<String> roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(CORE)) {
      return Optional.empty();
    }
    String below = name.substring(CORE.length());
    int dot = below.indexOf('.');
    return Optional.of(dot < 0 ? below : below.substring(0, dot));
  }

  /** Package patterns of core, each with everything below it. */
  static String[] inCore(List<String> rooms) {
    return rooms.stream().map(room -> CORE + room + "..").toArray(String[]::new);
  }

  /** What everybody may use, and more. */
  static String[] baseAnd(String... more) {
    Stream<String> base = Stream.of("java..", "org.jspecify.annotations..", "dev.helpdesk.model..");
    return Stream.concat(base, Stream.of(more)).toArray(String[]::new);
  }
}
