package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The codecs of which others are put together. */
public final class Codecs {

  /** A text that every store can hold. */
  public static final Codec<String> TEXT = new TextCodec();

  /** What something is called: a line of 1 to 200 characters. */
  public static final Codec<String> NAME = new NameCodec();

  /** Yes or no. */
  public static final Codec<Boolean> BOOLEAN = Scalars.BOOLEAN;

  /** A whole number of 32 bits. */
  public static final Codec<Integer> INT = Scalars.INT;

  /** A whole number of 64 bits. */
  public static final Codec<Long> LONG = Scalars.LONG;

  /** A number; never negative zero, and those that are none are texts. */
  public static final Codec<Double> DOUBLE = Scalars.DOUBLE;

  /** An instant in UTC as ISO 8601 has it. */
  public static final Codec<Instant> INSTANT =
      new ParsedCodec<>(Instant::parse, Instant::toString, "an instant in ISO 8601", "date-time");

  /** A duration as ISO 8601 has it. */
  public static final Codec<Duration> DURATION =
      new ParsedCodec<>(
          Duration::parse, Duration::toString, "a duration in ISO 8601, such as PT4H", "duration");

  /** A date as ISO 8601 has it. */
  public static final Codec<LocalDate> DATE =
      new ParsedCodec<>(LocalDate::parse, LocalDate::toString, "a date in ISO 8601", "date");

  /** A time zone by its id, such as {@code Europe/Berlin}. */
  public static final Codec<ZoneId> ZONE =
      new ParsedCodec<>(ZoneId::of, ZoneId::getId, "a known time zone, such as Europe/Berlin", "");

  private Codecs() {}

  /** Returns the codec of whole numbers within bounds, both inclusive. */
  public static Codec<Integer> whole(int least, int most) {
    return Scalars.whole(least, most);
  }

  /** Returns the codec of an enum, by the names of its constants. */
  @SafeVarargs
  public static <E extends Enum<E>> Codec<E> oneOf(E... constants) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    return new NamesCodec<>(byName);
  }

  /** Returns the codec of lists, which come back immutable. */
  public static <T> Codec<List<T>> list(Codec<T> element) {
    return new ListCodec<>(element);
  }

  /**
   * Returns the codec of maps whose order means nothing, as an object with its names sorted.
   *
   * <p>Stores may reorder the members of objects, so the map comes back in the order of names,
   * immutable. Where the order means something, write a list.
   */
  public static <V> Codec<Map<String, V>> sortedMap(Codec<V> value) {
    return new MapCodec<String, V>(name -> name, name -> name, value)
        .as(read -> read, TreeMap::new);
  }

  /**
   * Returns the codec of maps in the order of their keys, as an object.
   *
   * @param parse from a name to a key; refuses what is none
   * @param format from a key to its name
   */
  public static <K extends Comparable<? super K>, V> Codec<SortedMap<K, V>> sortedMap(
      Function<String, K> parse, Function<K, String> format, Codec<V> value) {
    return new MapCodec<>(parse, format, value);
  }

  /** Returns a codec that is asked for when it is used, so that a family can hold itself. */
  public static <T> Codec<T> lazy(Supplier<? extends Codec<T>> codec) {
    return new Codec<>() {
      @Override
      public JsonNode write(T value) {
        return codec.get().write(value);
      }

      @Override
      public T read(JsonNode node, Path path) {
        return codec.get().read(node, path);
      }

      @Override
      public JsonNode schema() {
        return Schemas.anything();
      }
    };
  }
}
