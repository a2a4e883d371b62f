package dev.helpdesk.core.codec;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Makes arbitrary values of records, enums and sealed families by looking at their components. */
final class Instances {

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "null",
          "0",
          "\uD83D\uDE92 fire \u2014 \u706B\u4E8B",
          "\"quoted\\ \b\f\n\r\t\u0001\u007F",
          "\u2028\u2029\u202Eabc",
          "\u0130\u0131\u00DF\u1E9E",
          "e\u0301\uFDFA\uFFFF\uFEFF");

  private final Map<Type, Arbitrary<?>> known = new HashMap<>();

  Instances() {
    known.put(boolean.class, Arbitraries.of(true, false));
    known.put(Boolean.class, Arbitraries.of(true, false));
    known.put(int.class, Arbitraries.integers());
    known.put(Integer.class, Arbitraries.integers());
    known.put(long.class, Arbitraries.longs());
    known.put(Long.class, Arbitraries.longs());
    known.put(double.class, doubles());
    known.put(Double.class, doubles());
    known.put(String.class, strings());
    known.put(Instant.class, instants());
    known.put(Duration.class, durations());
    known.put(LocalDate.class, dates());
    known.put(DayOfWeek.class, Arbitraries.of(DayOfWeek.class));
  }

  /** Uses these values for a type wherever it occurs. */
  <T> Instances with(Class<T> type, Arbitrary<? extends T> values) {
    known.put(type, values);
    return this;
  }

  /** Returns arbitrary values of a type. */
  @SuppressWarnings("unchecked")
  <T> Arbitrary<T> of(Class<T> type) {
    return (Arbitrary<T>) any(type);
  }

  private Arbitrary<?> any(Class<?> type) {
    Arbitrary<?> special = known.get(type);
    if (special != null) {
      return special;
    }
    Arbitrary<?> made;
    if (type.isEnum()) {
      made = Arbitraries.of(type.getEnumConstants());
    } else if (type.isRecord()) {
      made = record(type);
    } else if (type.isSealed()) {
      made =
          Arbitraries.oneOf(Arrays.stream(type.getPermittedSubclasses()).map(this::any).toList());
    } else {
      throw new IllegalArgumentException("Expected a way to make a " + type);
    }
    known.put(type, made);
    return made;
  }

  private Arbitrary<?> record(Class<?> type) {
    List<Arbitrary<Object>> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parts.add(cast(part(component.getAnnotatedType())));
    }
    if (parts.isEmpty()) {
      return Arbitraries.just(make(type, List.of()).orElseThrow());
    }
    return Combinators.combine(parts)
        .as(values -> make(type, values))
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private Arbitrary<?> part(AnnotatedType annotated) {
    Arbitrary<?> values = part(annotated, annotated.getType());
    return annotated.isAnnotationPresent(Nullable.class) ? values.injectNull(0.3) : values;
  }

  private Arbitrary<?> part(AnnotatedType annotated, Type type) {
    Arbitrary<?> special = known.get(type);
    if (special != null) {
      return special;
    }
    if (type instanceof Class<?> plain) {
      return any(plain);
    }
    AnnotatedType[] inner =
        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
    Type raw = ((ParameterizedType) type).getRawType();
    if (raw == List.class) {
      return part(inner[0]).list().ofMaxSize(3);
    }
    if (raw == Map.class) {
      return Arbitraries.maps(cast(part(inner[0])), cast(part(inner[1]))).ofMaxSize(3);
    }
    throw new IllegalArgumentException("Expected a way to make a " + type);
  }

  @SuppressWarnings("unchecked")
  private static Arbitrary<Object> cast(Arbitrary<?> values) {
    return (Arbitrary<Object>) values;
  }

  private static Optional<Object> make(Class<?> type, List<Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValueException) {
        return Optional.empty();
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Texts that every store can hold, short but of all of Unicode. */
  static Arbitrary<String> strings() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12),
        Arbitraries.strings().all().ofMaxLength(8).filter(Check::isStorable),
        Arbitraries.of(NASTY));
  }

  /** Numbers without negative zero, which is written as zero. */
  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().map(value -> value + 0.0),
        Arbitraries.of(0.0, 0.1 + 0.2, 1e23, 2e-323, Double.MIN_VALUE, -Double.MAX_VALUE, 1e7));
  }

  private static Arbitrary<Instant> instants() {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(Check.EARLIEST.getEpochSecond(), Check.LATEST.getEpochSecond())
            .flatMap(
                second ->
                    Arbitraries.integers()
                        .between(0, 999_999)
                        .map(micros -> Instant.ofEpochSecond(second, 1_000L * micros)));
    return Arbitraries.oneOf(
        any,
        Arbitraries.of(
            Check.EARLIEST, Check.LATEST, Instant.EPOCH, Instant.EPOCH.minusNanos(1000)));
  }

  private static Arbitrary<Duration> durations() {
    long most = 36_525L * 86_400 * 1_000_000;
    return Arbitraries.longs()
        .between(0, most)
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay);
  }
}
