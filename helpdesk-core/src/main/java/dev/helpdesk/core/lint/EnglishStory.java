package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Relation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells witnesses in English. Each language is a class of its own rather than a table of templates,
 * so that none can lack a sentence, or a value in it.
 */
final class EnglishStory implements Step.Cases<String>, Exhibit.Cases<String> {

  @Override
  public String register(Step.Register step) {
    StringBuilder out = new StringBuilder("The requester registers a ticket of kind ");
    out.append(step.kind());
    Step.Traits traits = step.traits();
    add(out, "over channel", traits.channel());
    add(out, "with impact", traits.impact());
    add(out, "with urgency", traits.urgency());
    add(out, "in category", traits.category());
    add(out, "about service", traits.service());
    add(out, "as a user of organisation", traits.organisation());
    out.append(step.complete() ? "." : ", without something that the kind requires.");
    return out.toString();
  }

  private static void add(StringBuilder out, String words, @Nullable String value) {
    if (value != null) {
      out.append(", ").append(words).append(' ').append(value);
    }
  }

  @Override
  public String take(Step.Take step) {
    String reason = step.reason() == null ? "" : ", for reason " + step.reason();
    return who(step.by()) + " takes " + step.transition() + reason + ".";
  }

  private static String who(Relation relation) {
    String words = relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (relation) {
      case SYSTEM -> "The engine";
      case REQUESTER -> "The requester";
      default -> "Somebody, as " + words + ",";
    };
  }

  @Override
  public String write(Step.Write step) {
    return who(step.by()) + " writes a message.";
  }

  @Override
  public String assign(Step.Assign step) {
    String group = step.group() == null ? "a group" : "group " + step.group();
    return "The desk gives it to " + group + (step.toAgent() ? ", to an agent of it." : ".");
  }

  @Override
  public String accept(Step.Accept step) {
    return "An agent takes it on.";
  }

  @Override
  public String refuse(Step.Refuse step) {
    return "The agent gives it back.";
  }

  @Override
  public String linkChild(Step.LinkChild step) {
    return "An open ticket becomes its child.";
  }

  @Override
  public String unlinkChild(Step.UnlinkChild step) {
    return "The child is its child no more.";
  }

  @Override
  public String pass(Step.Pass step) {
    return Times.words(step.time(), "days", "hours", "minutes", "seconds") + " pass.";
  }

  @Override
  public String trapped(Exhibit.Trapped exhibit) {
    return "From now on it is in "
        + String.join(", ", exhibit.states())
        + " whatever anybody does, and never ends.";
  }

  @Override
  public String circling(Exhibit.Circling exhibit) {
    return "Without anybody doing anything it comes through "
        + String.join(", ", exhibit.states())
        + " again and again.";
  }

  @Override
  public String cutOff(Exhibit.CutOff exhibit) {
    return "That moves it round and round, until the engine cuts it off.";
  }

  @Override
  public String leftToRequester(Exhibit.LeftToRequester exhibit) {
    return "While its requester is silent it stays in "
        + String.join(", ", exhibit.states())
        + " whatever the desk does, and never ends.";
  }

  @Override
  public String offeredToNobody(Exhibit.OfferedToNobody exhibit) {
    return "Nobody may take " + exhibit.transition() + ".";
  }

  @Override
  public String wentAlong(Exhibit.WentAlong exhibit) {
    return "It went along " + exhibit.transition() + ", not along " + exhibit.insteadOf() + ".";
  }

  @Override
  public String timerSilent(Exhibit.TimerSilent exhibit) {
    return "It was in "
        + exhibit.state()
        + ", and timer "
        + exhibit.timer()
        + " has never run out.";
  }

  @Override
  public String refused(Exhibit.Refused exhibit) {
    return "That is refused: " + exhibit.code() + ".";
  }

  @Override
  public String clockGoesOn(Exhibit.ClockGoesOn exhibit) {
    return "It has ended, and clock " + exhibit.metric() + " has no end.";
  }

  @Override
  public String clockAbsent(Exhibit.ClockAbsent exhibit) {
    return "It has no clock " + exhibit.metric() + ".";
  }

  @Override
  public String clockStandsStill(Exhibit.ClockStandsStill exhibit) {
    return "Clock " + exhibit.metric() + " is paused and has counted nothing.";
  }

  @Override
  public String underAgreement(Exhibit.UnderAgreement exhibit) {
    return "It is under agreement "
        + exhibit.agreement()
        + ", not under "
        + exhibit.insteadOf()
        + ".";
  }

  @Override
  public String nobodyAnswers(Exhibit.NobodyAnswers exhibit) {
    return "Nobody answers at level " + exhibit.level() + ".";
  }

  @Override
  public String seen(Exhibit.Seen exhibit) {
    return exhibit.sight().match(new EnglishSights());
  }
}
