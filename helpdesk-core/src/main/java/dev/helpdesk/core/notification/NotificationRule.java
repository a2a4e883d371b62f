package dev.helpdesk.core.notification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is told upon what, over which channel and in which words. Immutable, equal by value. */
public final class NotificationRule {

  /** Stands for every transition in {@link #withdrawOn()}. */
  public static final String EVERY_TRANSITION = "*";

  private final String name;
  private final Trigger on;
  private final Whom whom;
  private final String channel;
  private final String template;
  private final boolean acknowledgement;
  private final boolean once;
  private final @Nullable String collapseKey;
  private final List<String> withdrawOn;

  private NotificationRule(Builder builder) {
    name = Check.line(builder.name, "name", 60);
    on = Check.present(builder.on, "on");
    whom = Check.present(builder.whom, "whom");
    channel = Check.id(builder.channel, "channel");
    template = Check.line(builder.template, "template", 60);
    acknowledgement = builder.acknowledgement;
    once = builder.once;
    collapseKey = builder.collapseKey;
    withdrawOn = Check.list(builder.withdrawOn, "withdrawOn", 100);
    withdrawOn.forEach(transition -> Check.id(transition, "withdrawOn[]"));
    if (collapseKey != null) {
      Check.id(collapseKey, "collapseKey");
    } else if (!withdrawOn.isEmpty()) {
      throw new InvalidValueException("withdrawOn", "empty without a collapse key");
    }
    if (acknowledgement && whom != Whom.REQUESTER) {
      throw new InvalidValueException("acknowledgement", "for the requester only");
    }
  }

  /** Starts a rule with its name, unique within the policy, of at most 60 characters. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Starts from this rule. */
  public Builder toBuilder() {
    Builder builder = named(name).on(on).tell(whom).over(channel).with(template);
    builder.acknowledgement = acknowledgement;
    builder.once = once;
    builder.collapseKey = collapseKey;
    builder.withdrawOn = withdrawOn;
    return builder;
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns upon which events it tells. */
  public Trigger on() {
    return on;
  }

  /** Returns whom it tells. */
  public Whom whom() {
    return whom;
  }

  /** Returns over which channel. */
  public String channel() {
    return channel;
  }

  /** Returns the name of the template that words it. */
  public String template() {
    return template;
  }

  /** Tells whether it acknowledges: never to automatic senders, and limited in rate. */
  public boolean acknowledgement() {
    return acknowledgement;
  }

  /**
   * Tells whether it tells once only in the life of a ticket: it, or another such rule that tells
   * the same people by the same template.
   */
  public boolean once() {
    return once;
  }

  /** Returns by which key what is not yet sent is withdrawn, or null for never. */
  public @Nullable String collapseKey() {
    return collapseKey;
  }

  /** Returns the transitions that withdraw what is not yet sent. */
  public List<String> withdrawOn() {
    return withdrawOn;
  }

  /** Tells whether a transition withdraws what this rule issued and is not yet sent. */
  public boolean isWithdrawnBy(String transition) {
    return withdrawOn.contains(EVERY_TRANSITION) || withdrawOn.contains(transition);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NotificationRule that
        && name.equals(that.name)
        && on.equals(that.on)
        && whom == that.whom
        && channel.equals(that.channel)
        && template.equals(that.template)
        && acknowledgement == that.acknowledgement
        && once == that.once
        && Objects.equals(collapseKey, that.collapseKey)
        && withdrawOn.equals(that.withdrawOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, on, whom, channel, template, acknowledgement, once, collapseKey, withdrawOn);
  }

  @Override
  public String toString() {
    return "NotificationRule[" + name + "]";
  }

  /** Gathers a rule. Not thread-safe. */
  public static final class Builder {

    private final String name;
    private @Nullable Trigger on;
    private @Nullable Whom whom;
    private String channel = "email";
    private @Nullable String template;
    private boolean acknowledgement;
    private boolean once;
    private @Nullable String collapseKey;
    private List<String> withdrawOn = List.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets upon which events it tells. */
    public Builder on(Trigger trigger) {
      on = trigger;
      return this;
    }

    /** Sets whom it tells. */
    public Builder tell(Whom newWhom) {
      whom = newWhom;
      return this;
    }

    /** Sets over which channel; {@code email} by default. */
    public Builder over(String newChannel) {
      channel = newChannel;
      return this;
    }

    /** Sets the template that words it. */
    public Builder with(String newTemplate) {
      template = newTemplate;
      return this;
    }

    /** Makes it an acknowledgement: never to automatic senders, and limited in rate. */
    public Builder acknowledging() {
      acknowledgement = true;
      return this;
    }

    /** Makes it tell once only in the life of a ticket. */
    public Builder once() {
      once = true;
      return this;
    }

    /**
     * Withdraws what is not yet sent when the ticket takes one of these transitions.
     *
     * @param key by which it is withdrawn; rules may share it
     * @param transitions names of transitions, or {@link #EVERY_TRANSITION}
     */
    public Builder withdrawn(String key, List<String> transitions) {
      collapseKey = key;
      withdrawOn = transitions;
      return this;
    }

    /**
     * Builds the rule.
     *
     * @throws InvalidValueException when something is missing or malformed
     */
    public NotificationRule build() {
      return new NotificationRule(this);
    }
  }
}
