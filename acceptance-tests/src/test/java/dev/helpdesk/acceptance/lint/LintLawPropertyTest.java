package dev.helpdesk.acceptance.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.FindingCode;
import dev.helpdesk.core.lint.LintReport;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.lint.Witness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The law of the linter: whatever policy can be read, sound or damaged, it comes to an end with a
 * report, always with the same one; each finding is of a documented kind, stands at a place that
 * the document has, and tells its witness in both languages.
 */
class LintLawPropertyTest {

  /** Far beyond what any policy takes: it guards against endless work, and measures nothing. */
  private static final Duration HANGS = Duration.ofMinutes(1);

  private static final BusinessCalendar HOURS =
      BusinessCalendar.builder()
          .zone("Europe/Madrid")
          .open(DayOfWeek.MONDAY, "09:00", "17:30")
          .open(DayOfWeek.FRIDAY, "09:00", "13:00")
          .build();

  private static final List<Policy> BEGUN = begun();

  private static List<Policy> begun() {
    List<Policy> all = new ArrayList<>(DamagedPolicies.shipped());
    WitnessesTest.cases().forEach(each -> all.add(each.policy()));
    return all;
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_policy_has_one_report_and_all_of_it_is_documented(@ForAll long seed) {
    Policy policy = DamagedPolicies.of(seed, BEGUN);
    PolicyLinter linter = linter(new Random(seed));

    LintReport report = assertTimeoutPreemptively(HANGS, () -> linter.lint(policy));

    assertThat(linter.lint(policy)).isEqualTo(report);
    byte[] written = PolicyDocument.write(policy);
    assertThat(linter.lint(PolicyDocument.read(written).orThrow())).isEqualTo(report);
    JsonNode document = DamagedPolicies.tree(policy);
    report.findings().forEach(finding -> isDocumented(finding, document));
  }

  private static PolicyLinter linter(Random random) {
    PolicyLinter usual = PolicyLinter.usual();
    return switch (random.nextInt(4)) {
      case 0 -> usual.calendars(name -> HOURS).weeks(1 + random.nextInt(3));
      case 1 -> usual.from(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)));
      default -> usual;
    };
  }

  /** That the document has all kinds of findings in a table is for a test of the document. */
  private static void isDocumented(Finding finding, JsonNode document) {
    assertThat(FindingCode.of(finding.code()))
        .as("%s", finding)
        .hasValueSatisfying(kind -> assertThat(kind.severity()).isEqualTo(finding.severity()));
    assertThat(document.at(finding.pointer()).isMissingNode()).as("%s", finding).isFalse();
    assertThat(finding.sentence()).endsWith(".");
    Witness witness = finding.witness();
    if (witness != null) {
      assertThat(witness.story("en")).hasSameSizeAs(witness.story("es"));
    }
  }

  @Example
  void damage_is_of_many_kinds() {
    List<Policy> sound = DamagedPolicies.shipped();
    Set<String> codes = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (int seed = 0; seed < 100; seed++) {
      Policy policy = DamagedPolicies.of(seed, sound);
      for (Finding finding : PolicyLinter.usual().lint(policy).findings()) {
        codes.add(finding.code());
        places.add(finding.pointer());
      }
    }

    assertThat(codes).hasSizeGreaterThan(50);
    assertThat(places).hasSizeGreaterThan(80);
  }
}
