package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyCalendars;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Installs versions of policies and calendars. Takes no section of a policy itself. */
final class DocumentRoom implements Room<DocumentState, Policy> {

  @Override
  public DocumentState initial() {
    return DocumentState.EMPTY;
  }

  @Override
  public DocumentState evolve(DocumentState slice, Happened happened) {
    return happened
        .event()
        .match(
            new SomeEvents<DocumentState>() {
              @Override
              protected DocumentState otherwise(Event event) {
                return slice;
              }

              @Override
              public DocumentState documentInstalled(DocumentInstalled event) {
                return event.document() instanceof CalendarDocument document
                    ? with(slice, event, document)
                    : new DocumentState(slice.installed() + 1, slice.calendars());
              }
            });
  }

  private static DocumentState with(
      DocumentState slice, DocumentInstalled event, CalendarDocument document) {
    CalendarTimeline known = slice.calendars().get(event.name());
    CalendarTimeline next;
    if (known == null) {
      next = CalendarTimeline.of(document.calendar());
    } else if (last(known).isBefore(event.effectiveFrom())) {
      next = known.append(event.effectiveFrom(), document.calendar());
    } else {
      return slice;
    }
    Map<String, CalendarTimeline> calendars = new TreeMap<>(slice.calendars());
    calendars.put(event.name(), next);
    return new DocumentState(slice.installed() + 1, calendars);
  }

  private static Instant last(CalendarTimeline timeline) {
    List<CalendarTimeline.Version> versions = timeline.versions();
    return versions.get(versions.size() - 1).effective();
  }

  @Override
  public @Nullable Refusal decide(
      Command command, DocumentState slice, Policy policy, Situation situation, Draft draft) {
    return command
        .match(
            new SomeCommands<Optional<Refusal>>() {
              @Override
              protected Optional<Refusal> otherwise(Command other) {
                return Optional.empty();
              }

              @Override
              public Optional<Refusal> installDocument(InstallDocument install) {
                return Optional.ofNullable(install(install, slice, situation, draft));
              }
            })
        .orElse(null);
  }

  private static @Nullable Refusal install(
      InstallDocument install, DocumentState slice, Situation situation, Draft draft) {
    if (Texts.checkLine("name", install.name(), Check.MAX_ID_LENGTH) != null) {
      return Refusal.of("document.name", "name", "a line of 1 to 200 characters");
    }
    if (install.document() instanceof Policy policy) {
      Refusal problem = unfit(policy, situation);
      if (problem != null) {
        return problem;
      }
    } else {
      if (install.name().equals(Agreement.ALWAYS_OPEN)) {
        return Refusal.of(
            "document.name", "name", "another name than that of the hours around the clock");
      }
      CalendarTimeline known = slice.calendars().get(install.name());
      if (known != null && !last(known).isBefore(install.effectiveFrom())) {
        return Refusal.of(
            "document.effective-too-early",
            "effectiveFrom",
            "after the version of the calendar that was installed last");
      }
      if (known != null && install.effectiveFrom().isBefore(situation.now())) {
        // What was counted by now would change in silence.
        return Refusal.of(
            "document.effective-in-the-past", "effectiveFrom", "now or later, " + situation.now());
      }
    }
    draft.add(new DocumentInstalled(install.name(), install.effectiveFrom(), install.document()));
    if (install.document() instanceof CalendarDocument) {
      draft.owe(computedBefore(slice.installed() + 1), new TouchRecord(situation.record().id()));
    }
    return null;
  }

  private static @Nullable Refusal unfit(Policy policy, Situation situation) {
    Map<String, String> missing = PolicyCalendars.of(policy);
    missing.keySet().removeIf(name -> situation.calendar(name) != null);
    for (Map.Entry<String, String> named : missing.entrySet()) {
      if (!policy.calendars().containsKey(named.getKey())) {
        return Refusal.of(
            "document.calendar-unknown",
            "document." + named.getValue(),
            "a calendar that is installed");
      }
    }
    Refusal problem = GuardCheck.unknown(policy.workflow(), situation);
    if (problem == null && !situation.isUnsoundAdmitted()) {
      problem = Soundness.refusal(policy, situation);
    }
    if (problem == null && !missing.isEmpty()) {
      // Last, so that nobody installs the hours of a policy that is refused for something else.
      problem =
          Refusal.of(
              DocumentState.CALENDAR_NOT_INSTALLED,
              "document.calendars",
              "calendars that are installed before the policy that brings them");
    }
    return problem;
  }

  private static Criteria computedBefore(long stamp) {
    return Criteria.allOf(
        new Criteria.Between(RecordAttributes.STAMP, null, AttributeValue.of(stamp)),
        new Criteria.Not(Criteria.is("stateCategory", StateCategory.CLOSED.name())),
        new Criteria.Not(Criteria.is("stateCategory", StateCategory.CANCELLED.name())));
  }
}
