package dev.helpdesk.core.survey;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether and for how long requesters are asked how satisfied they are. Immutable value. */
public final class SurveyPolicy {

  private final boolean enabled;
  private final Duration window;
  private final int lowScore;

  private SurveyPolicy(Builder builder) {
    enabled = builder.enabled;
    window = Check.duration(builder.window, "survey.window");
    if (window.isZero() || window.compareTo(Duration.ofDays(366)) > 0) {
      throw new InvalidValueException("survey.window", "longer than zero and at most 366 days");
    }
    lowScore = Check.between(builder.lowScore, 0, 5, "survey.lowScore");
  }

  /** Starts with requesters asked for 14 days; an overall score of 2 and below is low. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    return builder().enabled(enabled).window(window).lowScore(lowScore);
  }

  /** Tells whether requesters are asked at all. */
  public boolean enabled() {
    return enabled;
  }

  /** Returns for how long after the closing an answer counts, in elapsed time. */
  public Duration window() {
    return window;
  }

  /** Returns the overall score up to which an answer counts as low; 0 for never. */
  public int lowScore() {
    return lowScore;
  }

  /** Tells whether an overall score counts as low. */
  public boolean isLow(int overall) {
    return overall <= lowScore;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SurveyPolicy that
        && enabled == that.enabled
        && window.equals(that.window)
        && lowScore == that.lowScore;
  }

  @Override
  public int hashCode() {
    return Objects.hash(enabled, window, lowScore);
  }

  @Override
  public String toString() {
    return "SurveyPolicy[enabled="
        + enabled
        + ", window="
        + window
        + ", lowScore="
        + lowScore
        + "]";
  }

  /** Gathers a policy. Not thread-safe. */
  public static final class Builder {

    private boolean enabled = true;
    private Duration window = Duration.ofDays(14);
    private int lowScore = 2;

    private Builder() {}

    /** Sets whether requesters are asked at all; they are by default. */
    public Builder enabled(boolean asked) {
      enabled = asked;
      return this;
    }

    /** Sets for how long an answer counts, up to 366 days; 14 days by default. */
    public Builder window(Duration newWindow) {
      window = newWindow;
      return this;
    }

    /** Sets up to which overall score an answer is low, 0 (never) to 5; 2 by default. */
    public Builder lowScore(int score) {
      lowScore = score;
      return this;
    }

    /**
     * Builds the policy.
     *
     * @throws InvalidValueException when a value is out of range
     */
    public SurveyPolicy build() {
      return new SurveyPolicy(this);
    }
  }
}
