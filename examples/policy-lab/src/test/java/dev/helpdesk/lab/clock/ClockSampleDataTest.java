package dev.helpdesk.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.lab.LabRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that lie beside a checkout, where they do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockSampleDataTest {

  @TempDir Path folder;

  @Test
  void the_sample_beside_the_checkout_agrees() {
    Optional<Path> sample = sample();
    Assumptions.assumeTrue(sample.isPresent(), "no clock sample on this machine");

    LabRun run = LabRun.in(folder, "clock", sample.orElseThrow().toString());

    assertThat(run.lastLine()).isEqualTo("clock: 40 agree, 0 differ");
    assertThat(run.exit()).isZero();
  }

  private static Optional<Path> sample() {
    String given = System.getProperty("helpdesk.shared");
    Stream<Path> roots =
        given != null
            ? Stream.of(Path.of(given))
            : Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared"));
    return roots.map(at -> at.resolve("cases/clock-sample.json")).filter(Files::exists).findFirst();
  }
}
