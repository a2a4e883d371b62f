package dev.helpdesk.core.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in the complete document of a policy, written as an RFC 6901 pointer. Immutable.
 *
 * @param steps names of members and positions in arrays, from the outside in
 */
record Place(List<String> steps) {

  private static final Place ROOT = new Place(List.of());

  Place {
    steps = List.copyOf(steps);
  }

  /** The place of a path of members, such as {@code Place.of("sla", "rules")}. */
  static Place of(String... members) {
    return ROOT.in(members);
  }

  /** The place of a member within, of a member of that, and so on. */
  Place in(String... members) {
    List<String> longer = new ArrayList<>(steps);
    longer.addAll(List.of(members));
    return new Place(longer);
  }

  /** The place of an element of the array here, the first being 0. */
  Place at(int index) {
    return in(Integer.toString(index));
  }

  String pointer() {
    StringBuilder out = new StringBuilder();
    for (String step : steps) {
      out.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return out.toString();
  }
}
