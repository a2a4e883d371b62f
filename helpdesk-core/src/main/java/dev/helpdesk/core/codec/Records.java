package dev.helpdesk.core.codec;

import java.util.List;

/**
 * Describes a record by its constructor and its members, in the order of the components.
 *
 * <p>For what has more than twelve members, or a builder, see {@link ObjectCodec#of}.
 */
public final class Records {

  private Records() {}

  /** Returns the codec of a record that has no parts. */
  public static <T> ObjectCodec<T> of(T only) {
    return ObjectCodec.of(List.of(), members -> only);
  }

  /** Returns the codec of a record of one part. */
  public static <T, A> ObjectCodec<T> of(Makers.Of1<T, A> maker, Field<T, A> a) {
    return ObjectCodec.of(List.of(a), m -> maker.make(m.get(a)));
  }

  /** Returns the codec of a record of two parts. */
  public static <T, A, B> ObjectCodec<T> of(
      Makers.Of2<T, A, B> maker, Field<T, A> a, Field<T, B> b) {
    return ObjectCodec.of(List.of(a, b), m -> maker.make(m.get(a), m.get(b)));
  }

  /** Returns the codec of a record of three parts. */
  public static <T, A, B, C> ObjectCodec<T> of(
      Makers.Of3<T, A, B, C> maker, Field<T, A> a, Field<T, B> b, Field<T, C> c) {
    return ObjectCodec.of(List.of(a, b, c), m -> maker.make(m.get(a), m.get(b), m.get(c)));
  }

  /** Returns the codec of a record of four parts. */
  public static <T, A, B, C, D> ObjectCodec<T> of(
      Makers.Of4<T, A, B, C, D> maker, Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d) {
    return ObjectCodec.of(
        List.of(a, b, c, d), m -> maker.make(m.get(a), m.get(b), m.get(c), m.get(d)));
  }

  /** Returns the codec of a record of five parts. */
  public static <T, A, B, C, D, E> ObjectCodec<T> of(
      Makers.Of5<T, A, B, C, D, E> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e), m -> maker.make(m.get(a), m.get(b), m.get(c), m.get(d), m.get(e)));
  }

  /** Returns the codec of a record of six parts. */
  public static <T, A, B, C, D, E, F> ObjectCodec<T> of(
      Makers.Of6<T, A, B, C, D, E, F> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f),
        m -> maker.make(m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f)));
  }

  /** Returns the codec of a record of seven parts. */
  public static <T, A, B, C, D, E, F, G> ObjectCodec<T> of(
      Makers.Of7<T, A, B, C, D, E, F, G> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g),
        m -> maker.make(m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g)));
  }

  /** Returns the codec of a record of eight parts. */
  public static <T, A, B, C, D, E, F, G, H> ObjectCodec<T> of(
      Makers.Of8<T, A, B, C, D, E, F, G, H> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g, h),
        m ->
            maker.make(
                m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g), m.get(h)));
  }

  /** Returns the codec of a record of nine parts. */
  public static <T, A, B, C, D, E, F, G, H, I> ObjectCodec<T> of(
      Makers.Of9<T, A, B, C, D, E, F, G, H, I> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g, h, i),
        m ->
            maker.make(
                m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g), m.get(h),
                m.get(i)));
  }

  /** Returns the codec of a record of ten parts. */
  public static <T, A, B, C, D, E, F, G, H, I, J> ObjectCodec<T> of(
      Makers.Of10<T, A, B, C, D, E, F, G, H, I, J> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g, h, i, j),
        m ->
            maker.make(
                m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g), m.get(h),
                m.get(i), m.get(j)));
  }

  /** Returns the codec of a record of eleven parts. */
  public static <T, A, B, C, D, E, F, G, H, I, J, K> ObjectCodec<T> of(
      Makers.Of11<T, A, B, C, D, E, F, G, H, I, J, K> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j,
      Field<T, K> k) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g, h, i, j, k),
        m ->
            maker.make(
                m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g), m.get(h),
                m.get(i), m.get(j), m.get(k)));
  }

  /** Returns the codec of a record of twelve parts. */
  public static <T, A, B, C, D, E, F, G, H, I, J, K, L> ObjectCodec<T> of(
      Makers.Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> maker,
      Field<T, A> a,
      Field<T, B> b,
      Field<T, C> c,
      Field<T, D> d,
      Field<T, E> e,
      Field<T, F> f,
      Field<T, G> g,
      Field<T, H> h,
      Field<T, I> i,
      Field<T, J> j,
      Field<T, K> k,
      Field<T, L> l) {
    return ObjectCodec.of(
        List.of(a, b, c, d, e, f, g, h, i, j, k, l),
        m ->
            maker.make(
                m.get(a), m.get(b), m.get(c), m.get(d), m.get(e), m.get(f), m.get(g), m.get(h),
                m.get(i), m.get(j), m.get(k), m.get(l)));
  }
}
