package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one record, by name.
 *
 * <p>They hold facts and instants, never verdicts that age: {@code breachAt}, not {@code breached}.
 * Immutable, equal by value, kept as two arrays because there is one of these for every record.
 */
public final class Attributes {

  /** Attributes a record may have. */
  public static final int MAX = 64;

  private static final Attributes NONE = new Attributes(new String[0], new AttributeValue[0]);

  private final String[] names;
  private final AttributeValue[] values;

  private Attributes(String[] names, AttributeValue[] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns no attributes. */
  public static Attributes none() {
    return NONE;
  }

  /** Returns these attributes, at most {@value #MAX}. */
  public static Attributes of(Map<String, ? extends AttributeValue> attributes) {
    Map<String, AttributeValue> sorted =
        new TreeMap<>(Check.<String, AttributeValue>map(attributes, "attributes", MAX));
    return new Attributes(
        sorted.keySet().toArray(String[]::new), sorted.values().toArray(AttributeValue[]::new));
  }

  /** Returns the value of an attribute, or null when the record has none. */
  public @Nullable AttributeValue get(String name) {
    int index = Arrays.binarySearch(names, Check.present(name, "name"));
    return index < 0 ? null : values[index];
  }

  /** Returns these attributes with one set, or removed when the value is null. */
  public Attributes with(String name, @Nullable AttributeValue value) {
    Map<String, AttributeValue> changed = new TreeMap<>();
    forEach(changed::put);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return of(changed);
  }

  /** Calls the consumer for each attribute in the order of names. */
  public void forEach(BiConsumer<String, AttributeValue> consumer) {
    for (int i = 0; i < names.length; i++) {
      consumer.accept(names[i], values[i]);
    }
  }

  /** Returns how many there are. */
  public int size() {
    return names.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that
        && Arrays.equals(names, that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Attributes" + Arrays.toString(names);
  }
}
