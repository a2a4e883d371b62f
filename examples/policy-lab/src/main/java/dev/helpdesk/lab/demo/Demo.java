package dev.helpdesk.lab.demo;

import dev.helpdesk.core.report.Measures;
import dev.helpdesk.core.report.MeasuresText;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.RecordId;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole demo: the story, where its time went, the measures, and whether all of it is true. */
final class Demo {

  /**
   * What came of it.
   *
   * @param desk the desk as the story left it
   * @param tickets its tickets, the one it is about last
   * @param problems what of it is not true
   */
  record Result(DemoDesk desk, List<RecordId> tickets, List<String> problems) {

    long events() {
      return tickets.stream().mapToLong(ticket -> desk.desk().history(ticket).size()).sum();
    }

    String digest() {
      return desk.desk().historyDigest();
    }

    long notifications() {
      return desk.sender().sent().size();
    }
  }

  private final PrintStream out;
  private final LabStore store;
  private final Wordings words;
  private final Narrator narrator;
  private final Map<RecordId, String> folios = new LinkedHashMap<>();

  private Demo(PrintStream out, Wordings words, LabStore store) {
    this.out = out;
    this.store = store;
    this.words = words;
    this.narrator = new Narrator(out, words);
  }

  /** Tells it in a language, of a desk in a store. */
  static Result tell(PrintStream out, Wordings words, LabStore store) {
    return new Demo(out, words, store).tell();
  }

  private Result tell() {
    out.println(words.say("title").toUpperCase(words.locale()));
    narrator.blank();
    narrator.line(words.say("intro.policy"));
    narrator.line(words.say("intro.engine"));
    narrator.line(words.say("intro.told"));
    EventSentences sentences =
        new EventSentences(words, ticket -> folios.getOrDefault(ticket, ticket.value()));
    DemoDesk desk =
        new DemoDesk(
            store,
            words.language(),
            (tenant, record, events) -> {
              remember(record);
              narrator.happened(record, events, sentences);
            });
    RecordId ticket = new DemoStory(desk, narrator).tell();
    explain(desk, ticket);
    measure(desk);
    narrator.chapter("chapter.checks");
    narrator.blank();
    List<RecordId> tickets = List.copyOf(folios.keySet());
    List<String> problems = new DemoChecks(desk, narrator, tickets).run(ticket);
    Result result = new Result(desk, tickets, problems);
    narrator.line(words.say("digest", result.digest()));
    narrator.blank();
    out.println(words.say("last", result.events(), result.notifications(), problems.size()));
    return result;
  }

  private void remember(RecordView record) {
    if (record.isTicket()) {
      folios.put(record.id(), record.registered().folio());
    }
  }

  private void explain(DemoDesk desk, RecordId ticket) {
    narrator.chapter("chapter.why");
    narrator.blank();
    Explanation why = desk.desk().explain(ticket, "resolution").orElseThrow();
    ExplanationText.Language language =
        words.language().equals("es")
            ? ExplanationText.Language.SPANISH
            : ExplanationText.Language.ENGLISH;
    ExplanationText.in(language).lines(why).forEach(narrator::line);
    Duration whole = Duration.between(why.clock().startedAt(), why.asOf());
    narrator.blank();
    narrator.line(
        words.say(
            "why.sum",
            why.segments().size(),
            Wordings.amount(whole),
            Wordings.amount(why.counted())));
  }

  private void measure(DemoDesk desk) {
    narrator.chapter("chapter.measures");
    narrator.blank();
    Measures measures = desk.desk().measures();
    String text =
        words.language().equals("es")
            ? MeasuresText.spanish(measures)
            : MeasuresText.english(measures);
    text.lines().forEach(narrator::line);
  }
}
