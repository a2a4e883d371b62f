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
    Builder builder = builder();
    Check.<String, AttributeValue>map(attributes, "attributes", MAX).forEach(builder::set);
    return builder.build();
  }

  /** Starts without attributes. */
  public static Builder builder() {
    return new Builder();
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

  /**
   * Collects attributes in any order and keeps them sorted, at most {@value Attributes#MAX}. Not
   * safe for use by several threads.
   */
  public static final class Builder {

    private String[] names = new String[24];
    private AttributeValue[] values = new AttributeValue[24];
    private int size;

    private Builder() {}

    /** Sets an attribute; a value that was set before under its name is replaced. */
    public Builder set(String name, AttributeValue value) {
      Check.present(name, "attributes.key");
      Check.present(value, "attributes[]");
      int found = Arrays.binarySearch(names, 0, size, name);
      if (found >= 0) {
        values[found] = value;
      } else {
        insert(-found - 1, name, value);
      }
      return this;
    }

    private void insert(int at, String name, AttributeValue value) {
      Check.between(size + 1L, 1, MAX, "attributes");
      if (size == names.length) {
        names = Arrays.copyOf(names, MAX);
        values = Arrays.copyOf(values, MAX);
      }
      System.arraycopy(names, at, names, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      names[at] = name;
      values[at] = value;
      size++;
    }

    /** Returns the attributes set so far. */
    public Attributes build() {
      return new Attributes(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }
  }
}
