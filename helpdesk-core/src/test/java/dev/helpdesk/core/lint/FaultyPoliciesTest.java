package dev.helpdesk.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies with faults that were put into them: each is found, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyPoliciesTest {

  static List<FaultyPolicy> cases() {
    return FaultyPolicy.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_fault_is_found_where_it_stands_and_nothing_that_is_not_expected(FaultyPolicy one) {
    List<Finding> findings = PolicyLinter.usual().lint(one.policy()).findings();

    List<String> expected = new ArrayList<>(one.others());
    expected.add(one.fault() + " " + one.pointer());
    assertThat(findings.stream().map(found -> found.code() + " " + found.pointer()).toList())
        .as("%s", findings)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(findings)
        .filteredOn(found -> found.code().equals(one.fault()))
        .filteredOn(found -> found.pointer().equals(one.pointer()))
        .allSatisfy(found -> assertThat(found.witness() != null).isEqualTo(one.hasWitness()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_is_named_after_its_fault(FaultyPolicy one) {
    String code = one.fault().replace('.', '-');
    assertThat(one.file()).matches(code + "(-\\d+)?\\.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void witnesses_are_told_in_both_languages(FaultyPolicy one) {
    for (Finding finding : PolicyLinter.usual().lint(one.policy()).findings()) {
      Witness witness = finding.witness();
      if (witness != null) {
        assertThat(witness.story("en"))
            .hasSize(witness.steps().size() + 2)
            .hasSameSizeAs(witness.story("es"))
            .allMatch(line -> line.endsWith("."));
      }
    }
  }

  @Test
  void every_kind_of_finding_has_a_case() {
    Set<String> known =
        FindingCode.all().stream().map(FindingCode::code).collect(Collectors.toSet());
    Set<String> seen = new TreeSet<>();
    cases().forEach(one -> seen.add(one.fault()));
    assertThat(seen).as("cases of codes that exist").isSubsetOf(known);
    assertThat(seen).as("codes with a case").containsAll(known);
    assertThat(known).allMatch(code -> code.equals(code.toLowerCase(Locale.ROOT)));
  }
}
