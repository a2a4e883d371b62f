package dev.helpdesk.inmemory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.spi.directory.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The escalation directory of one tenant: levels, contacts, their hours and their deputies. */
final class InMemoryContacts {

  private record Entry(Contact contact, Hours hours, List<Contact> deputies) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(Contact contact, Predicate<Instant> hours, List<Contact> deputies) {
    Check.present(contact, "contact");
    List<Contact> standIns =
        Check.list(deputies, "deputies", 100).stream()
            .map(d -> new Contact(d.id(), contact.level(), true, d.language()))
            .toList();
    entries.removeIf(entry -> entry.contact.id().equals(contact.id()));
    entries.add(new Entry(contact, Hours.when(hours), standIns));
  }

  synchronized int highestLevel() {
    return entries.stream().mapToInt(entry -> entry.contact.level()).max().orElse(0);
  }

  List<Contact> answering(int level, Instant at) {
    Map<ActorId, Contact> answering = new LinkedHashMap<>();
    for (Entry entry : snapshot()) {
      if (entry.contact.level() == level) {
        boolean answers = entry.hours.contains(at);
        for (Contact one : answers ? List.of(entry.contact) : entry.deputies) {
          answering.putIfAbsent(one.id(), one);
        }
      }
    }
    return List.copyOf(answering.values());
  }

  Optional<Contact> contact(ActorId id) {
    List<Contact> all = new ArrayList<>();
    snapshot().forEach(entry -> all.add(entry.contact));
    snapshot().forEach(entry -> all.addAll(entry.deputies));
    return all.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  private synchronized List<Entry> snapshot() {
    return List.copyOf(entries);
  }
}
