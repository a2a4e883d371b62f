package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.workflow.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The moves of tickets that people can be told of, with their details. */
final class Tellings {

  /**
   * A move.
   *
   * @param details what triggers can ask of it
   * @param travels of which workflow it is
   * @param mark by what it was seen; null for a registration, an import and a correction
   */
  record Move(Map<Detail, String> details, Travels travels, Mark.@Nullable Move mark) {

    boolean meets(Trigger trigger) {
      return trigger.details().entrySet().stream()
          .allMatch(wanted -> wanted.getValue().equals(details.get(wanted.getKey())));
    }

    /** A shortest history to it, or null when none can be played. */
    @Nullable Witness witness(Exhibit exhibit) {
      Mark.Move seen = mark;
      if (seen == null) {
        return null;
      }
      return travels
          .first(seen::equals)
          .map(arrival -> Optional.ofNullable(travels.witness(arrival, List.of(), exhibit)))
          .flatMap(found -> found)
          .orElse(null);
    }
  }

  private final List<Move> moves = new ArrayList<>();
  private boolean complete = true;

  Tellings(Linted linted) {
    for (Linted.OneWorkflow one : linted.workflows()) {
      if (one.kinds().isEmpty()) {
        continue;
      }
      Travels travels = linted.travels(one);
      complete &= travels.isComplete();
      for (Mark mark : travels.marks()) {
        if (mark instanceof Mark.Move move) {
          moves.add(move(one, travels, move));
        }
      }
      for (State state : one.workflow().states()) {
        boolean first = state.name().equals(one.workflow().initial());
        for (String by :
            first ? List.of("register", "import", "correct") : List.of("import", "correct")) {
          Map<Detail, String> details = details(by, state.name(), state.category());
          details.put(Detail.ENTERED, state.category().name());
          moves.add(new Move(details, travels, null));
        }
      }
    }
  }

  private static Move move(Linted.OneWorkflow one, Travels travels, Mark.Move move) {
    StateCategory to = travels.life().category(move.to());
    String name = one.workflow().transitions().get(move.transition()).name();
    Map<Detail, String> details = details(name, move.to(), to);
    if (travels.life().category(move.from()) != to) {
      details.put(Detail.ENTERED, to.name());
    }
    if (move.reason() != null) {
      details.put(Detail.REASON, move.reason());
    }
    return new Move(details, travels, move);
  }

  private static Map<Detail, String> details(String by, String state, StateCategory category) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    details.put(Detail.TRANSITION, by);
    details.put(Detail.STATE, state);
    details.put(Detail.CATEGORY, category.name());
    return details;
  }

  /** Whether all workflows were looked through. */
  boolean isComplete() {
    return complete;
  }

  List<Move> moves() {
    return moves;
  }

  Optional<Move> first(Predicate<Move> wanted) {
    return moves.stream().filter(wanted).findFirst();
  }
}
