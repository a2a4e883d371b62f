package dev.helpdesk.lab.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.notification.Notification;
import java.util.List;
import java.util.Set;

/** {@code lab demo}: the main job, told as a story. */
public final class DemoCommand implements LabCommand {

  private static final int PROBLEMS = 1;
  private static final String LANGUAGE = "--language";
  private static final String JSON = "--json";
  private static final String USAGE =
      "lab demo [--language en|es] [--store " + LabStore.USAGE + "] [--json FILE]";

  /** Creates the command. */
  public DemoCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments given =
        Arguments.parse(arguments, USAGE, Set.of(LANGUAGE, LabStore.OPTION, JSON), Set.of());
    given.noOperands();
    String language = given.value(LANGUAGE).orElse("en");
    if (!Wordings.LANGUAGES.contains(language)) {
      throw given.bad(LANGUAGE + " is en or es, not " + language);
    }
    try (LabStore store = LabStore.of(given)) {
      Demo.Result result = Demo.tell(console.out(), Wordings.in(language), store);
      given.value(JSON).ifPresent(file -> JsonFiles.write(console.file(file), json(result)));
      return result.problems().isEmpty() ? Lab.WELL : PROBLEMS;
    }
  }

  private static ObjectNode json(Demo.Result result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("events", result.events());
    json.put("notifications", result.notifications());
    json.put("history_digest", result.digest());
    ArrayNode problems = json.putArray("problems");
    result.problems().forEach(problems::add);
    ArrayNode history = json.putArray("history");
    for (RecordId ticket : result.tickets()) {
      result.desk().desk().history(ticket).forEach(one -> add(history.addObject(), ticket, one));
    }
    ArrayNode sent = json.putArray("sent");
    for (Notification one : result.desk().sender().sent()) {
      sent.addObject()
          .put("at", one.at().toString())
          .put("to", one.recipient().value())
          .put("subject", one.subject());
    }
    return json;
  }

  private static void add(ObjectNode to, RecordId ticket, Happened happened) {
    to.put("ticket", ticket.value())
        .put("version", happened.version())
        .put("at", happened.at().toString())
        .put("actor", happened.actor().value())
        .put("command", happened.command())
        .put("event", happened.event().eventType())
        .put("reaction", happened.reaction());
  }
}
