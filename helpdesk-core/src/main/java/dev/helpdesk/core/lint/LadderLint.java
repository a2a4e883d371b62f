package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.CombinedTime;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.Roster;
import dev.helpdesk.model.ActorId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds levels, hours and deputies of the escalation directory at which nobody is asked. */
final class LadderLint {

  private static final Place CONTACTS = Place.of("directory", "contacts");

  private final Linted linted;
  private final Findings findings;
  private final DirectoryPolicy directory;
  private final Roster roster;

  private LadderLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    directory = linted.policy().directory();
    roster = new Roster(directory, linted::calendar);
  }

  static void inspect(Linted linted, Findings findings) {
    LadderLint lint = new LadderLint(linted, findings);
    if (!lint.directory.contacts().isEmpty()) {
      lint.deputies();
      lint.persons();
      lint.levels();
      if (lint.areHoursKnown()) {
        lint.hours();
      }
    }
  }

  private void deputies() {
    for (int i = 0; i < directory.contacts().size(); i++) {
      ContactEntry deputy = directory.contacts().get(i);
      if (!deputy.isDeputy()) {
        continue;
      }
      Optional<ContactEntry> contact =
          directory.contactsAt(deputy.level()).stream()
              .filter(other -> other.id().equals(deputy.deputyOf()))
              .findFirst();
      if (contact.isEmpty()) {
        findings.add(
            DirectoryFinding.DEPUTY_OF_NOBODY,
            CONTACTS.at(i).in("deputyOf"),
            "Deputy " + deputy.id() + " stands in for nobody of level " + deputy.level() + ".");
      } else if (contact.get().calendar() == null) {
        findings.add(
            DirectoryFinding.DEPUTY_IDLE,
            CONTACTS.at(i),
            "Deputy "
                + deputy.id()
                + " is never asked, as "
                + contact.get().id()
                + " answers at all hours.");
      }
    }
  }

  private void persons() {
    Map<ActorId, Integer> levels = new HashMap<>();
    for (int i = 0; i < directory.contacts().size(); i++) {
      ContactEntry contact = directory.contacts().get(i);
      Integer other = levels.putIfAbsent(contact.id(), contact.level());
      if (other != null && other != contact.level()) {
        findings.add(
            DirectoryFinding.PERSON_TWICE,
            CONTACTS.at(i),
            contact.id()
                + " is asked at level "
                + other
                + " and at level "
                + contact.level()
                + ".");
      }
    }
  }

  private void levels() {
    for (int level = 1; level < directory.highestLevel(); level++) {
      if (directory.contactsAt(level).isEmpty()) {
        findings.add(
            DirectoryFinding.LEVEL_GAP,
            CONTACTS,
            "There is no contact at level " + level + ", though there are some above.");
      }
    }
  }

  /** A calendar that is the host's to install may have any hours. */
  private boolean areHoursKnown() {
    return directory.contacts().stream()
        .allMatch(contact -> roster.hours(contact.calendar()).isPresent());
  }

  private void hours() {
    List<Integer> levels =
        IntStream.rangeClosed(1, directory.highestLevel())
            .boxed()
            .filter(level -> !directory.contactsAt(level).isEmpty())
            .toList();
    BusinessTime any = union(levels);
    Instant nobody = Gap.first(linted, any, null);
    if (nobody != null) {
      findings.add(
          DirectoryFinding.NOBODY_ANSWERS,
          CONTACTS,
          "At " + nobody + " nobody answers at any level.",
          Gap.witness(linted, levels.isEmpty() ? 1 : levels.get(0), nobody));
    }
    for (int level : levels) {
      Instant unanswered = Gap.first(linted, roster.answered(level).orElse(null), any);
      if (unanswered != null) {
        findings.add(
            DirectoryFinding.LEVEL_UNANSWERED,
            CONTACTS.at(first(level)),
            "At " + unanswered + " nobody answers at level " + level + ".",
            Gap.witness(linted, level, unanswered));
      }
    }
  }

  private @Nullable BusinessTime union(List<Integer> levels) {
    List<BusinessTime> hours =
        levels.stream().flatMap(level -> roster.answered(level).stream()).distinct().toList();
    return hours.isEmpty() ? null : CombinedTime.union(hours);
  }

  private int first(int level) {
    return directory.contacts().indexOf(directory.contactsAt(level).get(0));
  }
}
