package dev.helpdesk.core.codec;

import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what else is wrong with an object that can't be made because of one of its members, where
 * only the making tells.
 *
 * <p>The member is given values that may be fine, in turn. Another member that is refused whichever
 * of them the first has is at fault by itself; what is refused beside some of them only may not be.
 * Not safe for use by several threads.
 */
final class OtherFaults<T> {

  private static final int TRIES = 5;

  private final List<Field<T, ?>> fields;
  private final Function<Members, T> make;
  private final Members members;
  private final Path path;

  /** Members that are refused, each with what it is given instead, in turn. */
  private final Map<Field<?, ?>, List<?>> aside = new HashMap<>();

  /** What the making said of a member. */
  private record Fault(Path place, String expected) {}

  OtherFaults(List<Field<T, ?>> fields, Function<Members, T> make, Members members, Path path) {
    this.fields = fields;
    this.make = make;
    this.members = members;
    this.path = path;
  }

  /** Notes all others, given the place of the first that was found. */
  void note(Path first) {
    Optional<Field<T, ?>> refused = member(first);
    while (refused.isPresent() && setAside(refused.get())) {
      Optional<Fault> next = next();
      next.ifPresent(fault -> fault.place.note(ProblemCode.VALUE_INVALID, fault.expected));
      refused = next.flatMap(fault -> member(fault.place));
    }
  }

  private Optional<Field<T, ?>> member(Path place) {
    String name = place.stepBelow(path);
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private boolean setAside(Field<T, ?> field) {
    List<?> instead = others(members.find(field));
    return !instead.isEmpty() && aside.put(field, instead) == null;
  }

  private static List<?> others(@Nullable Object value) {
    if (value instanceof Integer) {
      return List.of(0, 1, 5, 50, 1_000);
    }
    if (value instanceof Long) {
      return List.of(0L, 1L, 5L, 50L, 1_000L);
    }
    if (value instanceof Double) {
      return List.of(0.0, 0.1, 1.0, 10.0, 1_000.0);
    }
    if (value instanceof Duration) {
      return List.of(
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(30));
    }
    return value instanceof String ? List.of("a", "A", "b", "B", "name") : List.of();
  }

  /** Returns the fault of another member that is there in every try that gets beyond these. */
  private Optional<Fault> next() {
    List<Fault> beyond = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      Map<Field<?, ?>, Object> given = new HashMap<>();
      int turn = i;
      aside.forEach((field, values) -> given.put(field, values.get(turn)));
      try {
        T unused = make.apply(members.with(given));
        return Optional.empty();
      } catch (InvalidValueException e) {
        Fault fault = new Fault(Places.find(path, e.field(), names()), e.expected());
        Optional<Field<T, ?>> member = member(fault.place);
        if (member.isEmpty()) {
          return Optional.empty();
        }
        if (!aside.containsKey(member.get())) {
          beyond.add(fault);
        }
      } catch (Unread refused) {
        return Optional.empty();
      }
    }
    boolean same = beyond.stream().map(fault -> member(fault.place)).distinct().count() == 1;
    return same ? Optional.of(beyond.get(0)) : Optional.empty();
  }

  private List<String> names() {
    return fields.stream().map(Field::name).toList();
  }
}
