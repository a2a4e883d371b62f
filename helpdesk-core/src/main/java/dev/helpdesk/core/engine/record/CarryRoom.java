package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FanOutEnded;
import dev.helpdesk.core.event.FanOutRefusalsNoted;
import dev.helpdesk.core.event.FanOutStarted;
import dev.helpdesk.core.event.FanOutStopAsked;
import dev.helpdesk.core.event.FollowUpEnded;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes on every record how what it owed to others ended, and starts fan-outs on theirs. */
final class CarryRoom implements Room<CarryState, Policy> {

  @Override
  public CarryState initial() {
    return CarryState.NONE;
  }

  @Override
  public CarryState evolve(CarryState slice, Happened happened) {
    return happened
        .event()
        .match(
            new SomeEvents<CarryState>() {
              @Override
              protected CarryState otherwise(Event event) {
                return slice;
              }

              @Override
              public CarryState fanOutStarted(FanOutStarted event) {
                return new CarryState(event.duty(), false, false);
              }

              @Override
              public CarryState fanOutStopAsked(FanOutStopAsked event) {
                return new CarryState(event.duty(), true, slice.ended());
              }

              @Override
              public CarryState fanOutEnded(FanOutEnded event) {
                return new CarryState(event.duty(), slice.stopAsked(), true);
              }
            });
  }

  @Override
  public @Nullable Refusal decide(
      Command command, CarryState slice, Policy policy, Situation situation, Draft draft) {
    return command
        .match(
            new SomeCommands<Optional<Refusal>>() {
              @Override
              protected Optional<Refusal> otherwise(Command other) {
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> noteFollowUpEnd(NoteFollowUpEnd end) {
                draft.add(new FollowUpEnded(end.duty(), end.outcome()));
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> startFanOut(StartFanOut start) {
                if (slice.fanOut() != null) {
                  return Optional.of(
                      Refusal.of("fan-out.name-taken", "name", "a name not used before"));
                }
                if (Retargeting.of(start.template(), situation.record().id()) == null) {
                  return Optional.of(
                      Refusal.of(
                          "fan-out.not-possible",
                          "template",
                          "a command that many tickets can take"));
                }
                String duty = draft.owe(start.criteria(), start.template());
                draft.add(new FanOutStarted(duty, start.template().commandType()));
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> stopFanOut(StopFanOut stop) {
                if (slice.fanOut() == null || slice.stopAsked() || slice.ended()) {
                  return Optional.of(
                      Refusal.of("fan-out.not-running", "name", "a fan-out that is running"));
                }
                draft.add(new FanOutStopAsked(slice.fanOut()));
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> noteFanOutRefusals(NoteFanOutRefusals note) {
                draft.add(new FanOutRefusalsNoted(note.duty(), note.refusals()));
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> noteFanOutEnd(NoteFanOutEnd end) {
                draft.add(
                    new FanOutEnded(end.duty(), end.accepted(), end.refused(), end.stopped()));
                return Optional.empty();
              }
            })
        .orElse(null);
  }
}
