package dev.helpdesk.keyvalue.demo;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.keyvalue.KeyValueStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/** Registers a ticket on Friday, closes the file, and goes on with it on Monday. */
public final class Reopening {

  private static final Instant FRIDAY = Instant.parse("2026-03-06T15:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-09T15:00:00Z");
  private static final RecordId TICKET = RecordId.of("no-login");

  private Reopening() {}

  /** Tells it on standard output, with a file of its own that is deleted in the end. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("help-desk");
    Path file = folder.resolve("desk.mv");
    try {
      tell(file, System.out::println);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** Tells it line by line. */
  static void tell(Path file, Consumer<String> out) {
    String before = at(file, FRIDAY, desk -> friday(desk, out));
    String after = at(file, MONDAY, Desk::historyDigest);
    out.accept("-- closed on Friday, opened again on Monday: " + same(before, after));
    at(file, MONDAY, desk -> monday(desk, out));
  }

  // guide: host
  /** Opens the file, lets an engine work on it, and closes it again. */
  private static String at(Path file, Instant now, Function<Desk, String> work) {
    InstantSource time = InstantSource.fixed(now);
    try (KeyValueStorage storage = KeyValueStorage.open(file, time)) {
      HelpDesk helpDesk =
          HelpDesk.builder().storage(storage).folios(storage.folios()).time(time).build();
      return work.apply(helpDesk.desk("acme"));
    }
  }

  // guide: end

  private static String friday(Desk desk, Consumer<String> out) {
    var office = BusinessCalendar.builder().zone("Europe/Madrid");
    Arrays.stream(DayOfWeek.values()).limit(5).forEach(day -> office.open(day, "09:00", "18:00"));
    Actor admin = Actor.administrator("admin");
    desk.install(admin, "standard", office.build(), FRIDAY).orThrow();
    desk.install(admin, Policy.defaults()).orThrow();
    RecordView ticket = register(desk, TICKET, "Nobody can log in");
    out.accept(ticket.registered().folio() + ": priority " + ticket.rank().priority());
    return desk.historyDigest();
  }

  private static String monday(Desk desk, Consumer<String> out) {
    var why = desk.explain(TICKET, "resolution").orElseThrow();
    ExplanationText.in(Language.ENGLISH).lines(why).forEach(out);
    RecordView next = register(desk, RecordId.of("no-printer"), "The printer is gone");
    out.accept(
        "%s survived with %d events, and the next one is %s."
            .formatted(
                desk.ticket(TICKET).orElseThrow().record().registered().folio(),
                desk.history(TICKET).size(),
                next.registered().folio()));
    return desk.historyDigest();
  }

  private static RecordView register(Desk desk, RecordId id, String subject) {
    ActorId rosa = ActorId.of("rosa");
    RegisterTicket incident =
        RegisterTicket.incident()
            .id(id)
            .from(rosa, "web")
            .subject(subject)
            .impact("high", "high")
            .build();
    return desk.execute(Actor.requester(rosa.value()), incident).orThrow().record();
  }

  private static String same(String before, String after) {
    return before.equals(after) ? "the same history" : "another history";
  }
}
