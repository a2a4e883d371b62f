package dev.helpdesk.core.lint;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.classification.PriorityMatrix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in a matrix, and beside it, what gives tickets other priorities than one expects. */
final class MatrixLint {

  private static final Place SECTION = Place.of("classification");
  private static final Place MATRIX = SECTION.in("matrix");

  private final Linted linted;
  private final ClassificationPolicy section;
  private final PriorityMatrix matrix;
  private final Findings findings;

  private MatrixLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().classification();
    matrix = section.matrix();
  }

  static void inspect(Linted linted, Findings findings) {
    MatrixLint lint = new MatrixLint(linted, findings);
    lint.priorities();
    lint.cells();
    lint.defaults();
    lint.categories();
  }

  private void priorities() {
    List<String> given = Tickets.priorities(linted.policy());
    for (int i = 0; i < matrix.priorities().size(); i++) {
      String priority = matrix.priorities().get(i);
      if (!given.contains(priority)) {
        findings.add(
            ClassificationFinding.PRIORITY_UNUSED,
            MATRIX.in("priorities").at(i),
            "No cell of the matrix gives priority " + priority + ".");
      }
    }
  }

  private void cells() {
    boolean monotone = true;
    for (int i = 0; i < matrix.impacts().size(); i++) {
      for (int u = 0; u < matrix.urgencies().size(); u++) {
        monotone &= cell(i, u);
      }
    }
    if (monotone && matrix.monotoneWaived()) {
      findings.add(
          ClassificationFinding.WAIVER_IDLE,
          MATRIX.in("monotoneWaived"),
          "Graver levels may give lesser priorities, but none does.");
    }
  }

  /** Compares a cell with those next to it; says whether it is no graver than they are. */
  private boolean cell(int impact, int urgency) {
    int graverImpact = impact > 0 && rank(impact - 1, urgency) > rank(impact, urgency) ? 1 : 0;
    int graverUrgency = urgency > 0 && rank(impact, urgency - 1) > rank(impact, urgency) ? 1 : 0;
    if (graverImpact + graverUrgency == 0) {
      return true;
    }
    int overImpact = impact - graverImpact;
    int overUrgency = urgency - (graverImpact == 1 ? 0 : graverUrgency);
    String here = matrix.impacts().get(impact);
    String there = matrix.impacts().get(overImpact);
    Exhibit exhibit =
        new Exhibit.Seen(
            new Sight.RankedAbove(
                priority(impact, urgency),
                there,
                matrix.urgencies().get(overUrgency),
                priority(overImpact, overUrgency)));
    findings.add(
        ClassificationFinding.CELL_NOT_MONOTONE,
        MATRIX.in("rows", here).at(urgency),
        "Impact "
            + here
            + " by urgency "
            + matrix.urgencies().get(urgency)
            + " gives "
            + priority(impact, urgency)
            + ", which is graver than "
            + priority(overImpact, overUrgency)
            + " of impact "
            + there
            + " by urgency "
            + matrix.urgencies().get(overUrgency)
            + ".",
        witness(here, matrix.urgencies().get(urgency), exhibit));
    return false;
  }

  private @Nullable Witness witness(String impact, String urgency, Exhibit exhibit) {
    if (!Tickets.countGivenLevels(linted.policy())) {
      return null;
    }
    String kind = linted.policy().intake().kinds().get(0).name();
    Step.Traits traits = Step.Traits.NONE.levels(impact, urgency);
    return new Witness(linted.from(), List.of(new Step.Register(kind, true, traits)), exhibit);
  }

  private String priority(int impact, int urgency) {
    return matrix
        .priority(matrix.impacts().get(impact), matrix.urgencies().get(urgency))
        .orElseThrow();
  }

  private int rank(int impact, int urgency) {
    return matrix.weight(priority(impact, urgency));
  }

  private void defaults() {
    boolean ruled = section.impactRules().stream().anyMatch(Tickets::meansAll);
    if (Tickets.mayBeUnclassified(linted.policy())) {
      String kind = linted.policy().intake().kinds().get(0).name();
      findings.add(
          ClassificationFinding.DEFAULT_MISSING,
          SECTION,
          "A ticket that comes in without "
              + (section.defaultUrgency() == null ? "urgency" : "impact")
              + " has no priority until somebody classifies it.",
          new Witness(
              linted.from(),
              List.of(new Step.Register(kind, false, Step.Traits.NONE)),
              new Exhibit.Seen(new Sight.Unclassified())));
    }
    if (section.defaultImpact() != null && ruled) {
      findings.add(
          ClassificationFinding.DEFAULT_IDLE,
          SECTION.in("defaultImpact"),
          "The usual impact never counts, as a rule without conditions gives every ticket one.");
    }
    if (section.impactSource() == ImpactSource.RULES_FIRST && section.impactRules().isEmpty()) {
      findings.add(
          ClassificationFinding.SOURCE_IDLE,
          SECTION.in("impactSource"),
          "Rules are to count before what is given, and there are none.");
    }
  }

  private void categories() {
    List<String> categories = section.categories();
    Set<String> known = new HashSet<>();
    for (int i = 0; categories != null && i < categories.size(); i++) {
      if (!known.add(categories.get(i))) {
        findings.add(
            ClassificationFinding.CATEGORY_REPEATED,
            SECTION.in("categories").at(i),
            "Category " + categories.get(i) + " is listed twice.");
      }
    }
  }
}
