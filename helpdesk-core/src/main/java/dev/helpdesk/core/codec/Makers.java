package dev.helpdesk.core.codec;

/** Constructors by how many parts they take; a method reference to one is enough. */
public final class Makers {

  private Makers() {}

  /** Takes one part. */
  @FunctionalInterface
  public interface Of1<T, A> {
    /** Makes the value. */
    T make(A a);
  }

  /** Takes two parts. */
  @FunctionalInterface
  public interface Of2<T, A, B> {
    /** Makes the value. */
    T make(A a, B b);
  }

  /** Takes three parts. */
  @FunctionalInterface
  public interface Of3<T, A, B, C> {
    /** Makes the value. */
    T make(A a, B b, C c);
  }

  /** Takes four parts. */
  @FunctionalInterface
  public interface Of4<T, A, B, C, D> {
    /** Makes the value. */
    T make(A a, B b, C c, D d);
  }

  /** Takes five parts. */
  @FunctionalInterface
  public interface Of5<T, A, B, C, D, E> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e);
  }

  /** Takes six parts. */
  @FunctionalInterface
  public interface Of6<T, A, B, C, D, E, F> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f);
  }

  /** Takes seven parts. */
  @FunctionalInterface
  public interface Of7<T, A, B, C, D, E, F, G> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g);
  }

  /** Takes eight parts. */
  @FunctionalInterface
  public interface Of8<T, A, B, C, D, E, F, G, H> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h);
  }

  /** Takes nine parts. */
  @FunctionalInterface
  public interface Of9<T, A, B, C, D, E, F, G, H, I> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i);
  }

  /** Takes ten parts. */
  @FunctionalInterface
  public interface Of10<T, A, B, C, D, E, F, G, H, I, J> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
  }

  /** Takes eleven parts. */
  @FunctionalInterface
  public interface Of11<T, A, B, C, D, E, F, G, H, I, J, K> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
  }

  /** Takes twelve parts. */
  @FunctionalInterface
  public interface Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> {
    /** Makes the value. */
    T make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
  }
}
