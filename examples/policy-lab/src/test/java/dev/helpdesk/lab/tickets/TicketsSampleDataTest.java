package dev.helpdesk.lab.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.helpdesk.lab.LabRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sample scenarios that lie beside a checkout, where they do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsSampleDataTest {

  @Test
  void every_sample_scenario_agrees() {
    Optional<Path> file = sample();
    assumeTrue(file.isPresent(), "no tickets sample on this machine");

    LabRun run = LabRun.in(Path.of("").toAbsolutePath(), "tickets", file.orElseThrow().toString());

    assertThat(run.out()).singleElement().asString().endsWith(" agree, 0 differ");
    assertThat(run.exit()).isZero();
  }

  private static Optional<Path> sample() {
    String given = System.getProperty("helpdesk.shared");
    Stream<Path> roots =
        given != null
            ? Stream.of(Path.of(given))
            : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared"));
    return roots.map(p -> p.resolve("cases/tickets-sample.json")).filter(Files::exists).findFirst();
  }
}
