package dev.helpdesk.testkit;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.lint.Witness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a witness of the linter on a desk in memory and tells whether the fault shows.
 *
 * <p>The desk has the policy, however unsound, its calendars and those given here. Where the policy
 * has a directory, its people work there; else agents of two groups that no rule names. Immutable;
 * every play is on a desk of its own.
 */
public final class WitnessRun {

  private final Policy policy;
  private final Witness witness;
  private final Map<String, BusinessCalendar> calendars;

  /**
   * How a play went.
   *
   * @param isShown whether the fault showed
   * @param reason why it did not, for people; empty when it did
   */
  public record Played(boolean isShown, String reason) {

    /** Refuses null. */
    public Played {
      Check.present(reason, "reason");
    }
  }

  private WitnessRun(Policy policy, Witness witness, Map<String, BusinessCalendar> calendars) {
    this.policy = policy;
    this.witness = witness;
    this.calendars = calendars;
  }

  /** Returns the run of a witness that a finding in a policy has. */
  public static WitnessRun of(Policy policy, Witness witness) {
    return new WitnessRun(
        Check.present(policy, "policy"), Check.present(witness, "witness"), Map.of());
  }

  /** Returns this run with a calendar beside the document's own. */
  public WitnessRun calendar(String name, BusinessCalendar calendar) {
    Map<String, BusinessCalendar> more = new LinkedHashMap<>(calendars);
    more.put(Check.id(name, "name"), Check.present(calendar, "calendar"));
    return new WitnessRun(policy, witness, more);
  }

  /** Returns the story as lines for people, in {@code es} or else in English. */
  public List<String> story(String language) {
    return witness.story(language);
  }

  /** Plays the witness and looks for the fault. */
  public Played play() {
    WitnessDesk desk = replayed();
    if (desk.unplayable().isPresent()) {
      return new Played(false, desk.unplayable().get());
    }
    boolean shown = witness.exhibit().match(new WitnessEyes(this, desk));
    return shown ? new Played(true, "") : new Played(false, "the fault did not show");
  }

  Policy policy() {
    return policy;
  }

  /** A new desk on which the steps of the witness were taken, as far as that is possible. */
  WitnessDesk replayed() {
    WitnessDesk desk = new WitnessDesk(policy, calendars, witness);
    Optional<Outcome> last = Optional.empty();
    for (int i = 0; i < witness.steps().size(); i++) {
      if (last.isPresent() && last.get() instanceof Outcome.Refused refused) {
        desk.giveUp("step " + i + " was refused: " + refused.refusal().code());
        return desk;
      }
      last = desk.take(witness.steps().get(i));
    }
    return desk;
  }
}
