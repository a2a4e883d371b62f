package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one object that is being read. */
public final class Members {

  private final ObjectNode node;
  private final Path path;

  /** What was read ahead, in a document that collects problems; else empty. */
  private final Map<Field<?, ?>, Optional<Object>> ahead = new HashMap<>(0);

  /** Whether this only tries something, so that nothing is noted. */
  private final boolean trial;

  private boolean failed;

  private Members(ObjectNode node, Path path, boolean trial) {
    this.node = node;
    this.path = path;
    this.trial = trial;
  }

  Members(ObjectNode node, Path path) {
    this(node, path, false);
  }

  /** Returns these members, read ahead, with others for some of them; nothing is noted of them. */
  Members with(Map<Field<?, ?>, Object> others) {
    Members tried = new Members(node, path, true);
    tried.ahead.putAll(ahead);
    others.forEach((field, value) -> tried.ahead.put(field, Optional.of(value)));
    return tried;
  }

  /** Reads all members, so that what is wrong with each is noted before the first is asked for. */
  void readAhead(List<? extends Field<?, ?>> fields) {
    for (Field<?, ?> field : fields) {
      try {
        ahead.put(field, Optional.ofNullable(field.read(node, path)));
      } catch (Unread noted) {
        failed = true;
      }
    }
    stopIfRefused();
  }

  /** Returns the value of a member, or null when there is none. */
  public <A> @Nullable A find(Field<?, A> field) {
    Optional<Object> known = ahead.get(field);
    if (known == null) {
      return field.read(node, path);
    }
    @SuppressWarnings("unchecked") // What the field read is of its type.
    A value = (A) known.orElse(null);
    return value;
  }

  /** Returns the value of a member, null only where the field allows it. */
  @SuppressWarnings("NullAway") // A nullable field is read into a nullable parameter.
  public <A> A get(Field<?, A> field) {
    return find(field);
  }

  /**
   * Refuses the object for what is wrong with a part of it.
   *
   * <p>Where problems are collected, more can be refused until {@link #stopIfRefused()}; else the
   * first ends the reading.
   *
   * @param code what it is; stable
   * @param place JSON pointer of the part, from this object on
   * @param expected what would have been accepted
   */
  public void refuse(String code, String place, String expected) {
    failed = true;
    if (trial) {
      throw new Unread();
    }
    RuntimeException refusal = path.below(place).refused(code, expected);
    if (!path.collects()) {
      throw refusal;
    }
  }

  /** Refuses the object when elements of one of its arrays have a name twice; then it ends. */
  public <A> void refuseRepeated(Field<?, List<A>> field, String key, Function<? super A, ?> name) {
    noteRepeated(field, key, name);
    stopIfRefused();
  }

  /**
   * Refuses the object when elements of one of its arrays have a name twice, where people write;
   * what is stored is taken as it is.
   *
   * @param key what they are named by: {@code name} or {@code id}
   */
  public <A> void noteRepeated(Field<?, List<A>> field, String key, Function<? super A, ?> name) {
    List<A> elements = get(field);
    Set<Object> before = new HashSet<>();
    for (int i = 0; path.strict() && i < elements.size(); i++) {
      if (!before.add(name.apply(elements.get(i)))) {
        refuse(
            ProblemCode.NAME_REPEATED.code(),
            "/" + field.name() + "/" + i + "/" + key,
            "a name that no element before it has");
      }
    }
  }

  /** Ends the reading of this object when it was refused. */
  public void stopIfRefused() {
    if (failed) {
      throw new Unread();
    }
  }
}
