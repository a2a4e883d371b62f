package dev.helpdesk.lab.demo;

import static dev.helpdesk.lab.demo.Wordings.amount;
import static dev.helpdesk.lab.demo.Wordings.person;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.MatchJudged;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sentence for each event; none for what is told otherwise. */
final class EventSentences extends SomeEvents<Optional<String>> {

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Wordings words;
  private final Function<RecordId, String> folios;

  /**
   * Creates the sentences of a language.
   *
   * @param folios the folio of a ticket by its id
   */
  EventSentences(Wordings words, Function<RecordId, String> folios) {
    this.words = words;
    this.folios = folios;
  }

  @Override
  protected Optional<String> otherwise(Event event) {
    return Optional.of(words.say("type." + event.eventType()));
  }

  private Optional<String> say(String key, Object... values) {
    return Optional.of(words.say("event." + key, values));
  }

  private String metric(String metric) {
    return words.name("metric", metric);
  }

  private static String time(Instant instant) {
    return SECOND.format(instant.atZone(DemoDesk.ZONE));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<String> registered(Registered event) {
    return say("registered", event.folio());
  }

  @Override
  public Optional<String> stateChanged(StateChanged event) {
    String to = words.name("state", event.to());
    String reason = event.reason();
    if (event.reopened()) {
      return say("reopened", to);
    }
    return reason == null
        ? say("state", to)
        : say("state.because", to, words.name("reason", reason));
  }

  @Override
  public Optional<String> classified(Classified event) {
    boolean plain =
        event.cause() == ClassificationCause.INITIAL || event.cause() == ClassificationCause.AGENT;
    return say(
        plain ? "classified" : "classified.because",
        words.name("scale", String.valueOf(event.impact())),
        words.name("scale", String.valueOf(event.urgency())),
        String.valueOf(event.priority()),
        plain ? "" : words.name("classification", lower(event.cause()).replace('_', '-')));
  }

  @Override
  public Optional<String> compared(Compared event) {
    if (event.matches().isEmpty()) {
      return say("compared.none");
    }
    var best = event.matches().get(0);
    String why =
        best.reasons().stream()
            .limit(4)
            .map(reason -> reason.substring(reason.indexOf(':') + 1))
            .collect(Collectors.joining(", "));
    return say("compared", folios.apply(best.record()), why);
  }

  @Override
  public Optional<String> matchJudged(MatchJudged event) {
    return say("judged." + lower(event.judgement()), folios.apply(event.record()));
  }

  @Override
  public Optional<String> assigned(Assigned event) {
    if (event.agent() == null) {
      return say("assigned.queue", event.group(), event.level());
    }
    String candidates =
        event.candidates().stream()
            .map(one -> person(one.agent().value()) + " " + Math.round(one.score()))
            .collect(Collectors.joining(", "));
    return say("assigned", person(event.agent().value()), event.group(), event.level(), candidates);
  }

  @Override
  public Optional<String> assignmentAccepted(AssignmentAccepted event) {
    return say("accepted", person(event.agent().value()));
  }

  @Override
  public Optional<String> messagePosted(MessagePosted event) {
    return say("message." + lower(event.side()));
  }

  @Override
  public Optional<String> agreementChosen(AgreementChosen event) {
    return event.agreement() == null
        ? say("agreement.none")
        : say("agreement", event.agreement().value(), String.valueOf(event.rule()));
  }

  @Override
  public Optional<String> clockStarted(ClockStarted event) {
    return say("clock.started", metric(event.metric()), amount(event.target()));
  }

  @Override
  public Optional<String> clockRetargeted(ClockRetargeted event) {
    return say("clock.retargeted", metric(event.metric()), amount(event.target()));
  }

  @Override
  public Optional<String> clockPaused(ClockPaused event) {
    return say("clock.paused", metric(event.metric()), amount(event.elapsed()));
  }

  @Override
  public Optional<String> clockResumed(ClockResumed event) {
    return say(
        "clock.resumed",
        metric(event.metric()),
        amount(event.elapsed()),
        amount(event.pausedBusiness()));
  }

  @Override
  public Optional<String> clockStopped(ClockStopped event) {
    String verdict = event.outcome() == ClockOutcome.MET ? "clock.met" : "clock.late";
    String key = event.outcome().isVerdict() ? verdict : "clock.ended";
    return say(key, metric(event.metric()), amount(event.elapsed()));
  }

  @Override
  public Optional<String> warningReached(WarningReached event) {
    Duration before = event.before();
    return before == null
        ? say("warning", metric(event.metric()), event.percent(), time(event.reachedAt()))
        : say("warning.before", metric(event.metric()), amount(before), time(event.reachedAt()));
  }

  @Override
  public Optional<String> targetBreached(TargetBreached event) {
    return say("breach", metric(event.metric()), amount(event.target()), time(event.breachedAt()));
  }

  @Override
  public Optional<String> functionallyEscalated(FunctionallyEscalated event) {
    return say("escalated", event.fromLevel(), event.toLevel(), event.toGroup());
  }

  @Override
  public Optional<String> hierarchicallyEscalated(HierarchicallyEscalated event) {
    return say("asked", person(event.contact().value()), event.level(), time(event.answerBy()));
  }

  @Override
  public Optional<String> escalationUnanswered(EscalationUnanswered event) {
    return say("unanswered", person(String.valueOf(event.contact())), event.level());
  }

  @Override
  public Optional<String> escalationAcknowledged(EscalationAcknowledged event) {
    return say("acknowledged", person(event.contact().value()));
  }

  @Override
  public Optional<String> escalationDecided(EscalationDecided event) {
    return say(
        "decided",
        person(event.contact().value()),
        words.name("decision", lower(event.decision())));
  }

  @Override
  public Optional<String> surveyInvited(SurveyInvited event) {
    return say("survey.invited");
  }

  @Override
  public Optional<String> surveyAnswered(SurveyAnswered event) {
    return say(
        "survey.answered", event.courtesy(), event.patience(), event.help(), event.overall());
  }

  @Override
  public Optional<String> policyMigrated(PolicyMigrated event) {
    return say("migrated", event.from(), event.to(), words.name("state", event.state()));
  }

  /** Who is told what is told when it is sent. */
  @Override
  public Optional<String> notificationsIssued(NotificationsIssued event) {
    return Optional.empty();
  }
}
