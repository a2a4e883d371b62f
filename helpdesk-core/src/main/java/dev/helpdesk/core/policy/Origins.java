package dev.helpdesk.core.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * Where what stands in a resolved document was written: by people, or by what they begin from.
 *
 * <p>Filled while a document is resolved, only read after.
 */
final class Origins {

  /** Where a part stands in what people wrote; all of it there, or with its parts beneath. */
  private record Origin(String source, boolean whole) {}

  private final Map<String, Origin> byPointer = new HashMap<>();

  /** Notes that a part stands elsewhere in the source, with all that is beneath it. */
  void moved(String pointer, String source) {
    byPointer.put(pointer, new Origin(source, false));
  }

  /** Notes that a part is not in the source, but comes from what is named there. */
  void inherited(String pointer, String source) {
    byPointer.put(pointer, new Origin(source, true));
  }

  /** Returns where in the source a part of the resolved document was written. */
  String sourceOf(String pointer) {
    String known = pointer;
    while (!byPointer.containsKey(known)) {
      if (known.isEmpty()) {
        return pointer;
      }
      known = known.substring(0, Math.max(known.lastIndexOf('/'), 0));
    }
    Origin origin = byPointer.get(known);
    return origin.whole() ? origin.source() : origin.source() + pointer.substring(known.length());
  }

  /** Returns how many parts are noted. */
  int size() {
    return byPointer.size();
  }
}
