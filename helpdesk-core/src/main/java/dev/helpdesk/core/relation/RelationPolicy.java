package dev.helpdesk.core.relation;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many links a ticket may have, and what becomes of children when their parent ends. Immutable,
 * equal by value.
 */
public final class RelationPolicy {

  private final int links;
  private final ParentClosing onParentClosed;
  private final @Nullable String cascade;

  private RelationPolicy(Builder builder) {
    links = Check.between(builder.links, 1, 1_000, "relation.links");
    onParentClosed = Check.present(builder.onParentClosed, "relation.onParentClosed");
    cascade = builder.cascade;
    if (cascade != null) {
      Check.id(cascade, "relation.cascade");
    }
    if ((onParentClosed == ParentClosing.CASCADE) != (cascade != null)) {
      throw new InvalidValueException(
          "relation.cascade", "given when, and only when, onParentClosed is CASCADE");
    }
  }

  /** Starts with room for 200 links, where open children refuse the closing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    Builder builder = builder().links(links);
    builder.onParentClosed = onParentClosed;
    builder.cascade = cascade;
    return builder;
  }

  /** Returns how many links a ticket may have; the engine's own limit holds beside it. */
  public int links() {
    return links;
  }

  /** Returns what becomes of the open children when their parent ends. */
  public ParentClosing onParentClosed() {
    return onParentClosed;
  }

  /** Returns the transition each open child is asked to take, or null without a cascade. */
  public @Nullable String cascade() {
    return cascade;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationPolicy that
        && links == that.links
        && onParentClosed == that.onParentClosed
        && Objects.equals(cascade, that.cascade);
  }

  @Override
  public int hashCode() {
    return Objects.hash(links, onParentClosed, cascade);
  }

  @Override
  public String toString() {
    return "RelationPolicy[links="
        + links
        + ", onParentClosed="
        + onParentClosed
        + ", cascade="
        + cascade
        + "]";
  }

  /** Gathers a policy. Not thread-safe. */
  public static final class Builder {

    private int links = 200;
    private ParentClosing onParentClosed = ParentClosing.REFUSE;
    private @Nullable String cascade;

    private Builder() {}

    /** Sets how many links a ticket may have, 1 to 1,000; 200 by default. */
    public Builder links(int count) {
      links = count;
      return this;
    }

    /** Leaves it to the workflow's guard to refuse that a parent ends; the default. */
    public Builder refuseOpenChildren() {
      onParentClosed = ParentClosing.REFUSE;
      cascade = null;
      return this;
    }

    /**
     * Asks each open child to take a transition when its parent ends.
     *
     * @param transition name of a transition of the children's workflow
     */
    public Builder cascade(String transition) {
      onParentClosed = ParentClosing.CASCADE;
      cascade = Check.id(transition, "relation.cascade");
      return this;
    }

    /** Leaves the children as they are when their parent ends. */
    public Builder allowOpenChildren() {
      onParentClosed = ParentClosing.ALLOW;
      cascade = null;
      return this;
    }

    /**
     * Builds the policy.
     *
     * @throws InvalidValueException when a value is out of range
     */
    public RelationPolicy build() {
      return new RelationPolicy(this);
    }
  }
}
