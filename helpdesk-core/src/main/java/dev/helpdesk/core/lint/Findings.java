package dev.helpdesk.core.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the lints of one policy find. Used by one thread, for one report. */
final class Findings {

  private record Placed(Place place, Finding finding) {}

  private final List<Placed> found = new ArrayList<>();

  void add(FindingCode code, Place place, String sentence) {
    add(code, place, sentence, null);
  }

  void add(FindingCode code, Place place, String sentence, @Nullable Witness witness) {
    Finding finding = new Finding(code.code(), code.severity(), place.pointer(), sentence, witness);
    found.add(new Placed(place, finding));
  }

  /** How many there are by now. */
  int count() {
    return found.size();
  }

  /** What was found, in the order of the document; at one place in the order it was found. */
  LintReport report() {
    Comparator<Placed> inOrder = Comparator.comparing(Placed::place, DocumentOrder.OF_PLACES);
    return new LintReport(found.stream().sorted(inOrder).map(Placed::finding).toList());
  }
}
