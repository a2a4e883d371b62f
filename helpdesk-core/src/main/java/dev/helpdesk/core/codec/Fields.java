package dev.helpdesk.core.codec;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the members of which objects are described. */
public final class Fields {

  private Fields() {}

  /** Returns a member that is always there. */
  public static <T, A> Field<T, A> of(String name, Function<T, A> getter, Codec<A> codec) {
    return new Field<>(name, getter, codec, true, null);
  }

  /** Returns a member that is left out when there is no value. */
  public static <T, A> Field<T, A> nullable(
      String name, Function<T, @Nullable A> getter, Codec<A> codec) {
    return new Field<>(name, getter, codec, false, null);
  }

  /** Returns a member that is always written, and has a value where an older writer had none. */
  public static <T, A> Field<T, A> added(
      String name, Function<T, A> getter, Codec<A> codec, A whenAbsent) {
    return new Field<>(name, getter, codec, false, whenAbsent);
  }

  /**
   * Returns a member that is left out where it has its usual value, so that what was written before
   * there was such a member stays as it was.
   */
  public static <T, A> Field<T, A> unlessUsual(
      String name, Function<T, A> getter, Codec<A> codec, A usual) {
    Function<T, @Nullable A> written =
        owner -> {
          A value = getter.apply(owner);
          return value.equals(usual) ? null : value;
        };
    return new Field<>(name, written, codec, false, usual);
  }

  /** Returns a list that is always written, and empty where nothing stands. */
  public static <T, A> Field<T, List<A>> list(
      String name, Function<T, ? extends Collection<A>> getter, Codec<A> element) {
    return added(name, owner -> List.copyOf(getter.apply(owner)), Codecs.list(element), List.of());
  }
}
