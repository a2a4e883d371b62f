package dev.helpdesk.acceptance.model;

import dev.helpdesk.acceptance.model.NaiveDecisions.Who;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.util.List;
import java.util.Random;

/** Chooses what is done next, fitting more often than not. */
final class RandomSteps {

  private static final int ACTIVE = 5;
  private static final List<String> AGENTS = List.of("ana", "luis", "bob", "carla");
  private static final List<String> GROUPS =
      List.of("first-line", "site", "second-line", "third-line", "nowhere");
  private static final List<LinkType> LINKS =
      List.of(
          LinkType.PARENT,
          LinkType.CHILD,
          LinkType.PARENT,
          LinkType.CHILD,
          LinkType.RELATED,
          LinkType.DUPLICATE_OF);

  private final ModelRun run;
  private final Random random;

  RandomSteps(ModelRun run) {
    this.run = run;
    this.random = run.random;
  }

  void step() {
    ModelTenant tenant = any(run.tenants);
    if (random.nextInt(12) == 0) {
      run.processDue();
    }
    if (random.nextInt(40) == 0) {
      run.dispatch();
    }
    if (tenant.active.size() < ACTIVE) {
      register(tenant);
      return;
    }
    String id = any(tenant.active);
    int roll = random.nextInt(1_000);
    if (roll < 120) {
      timePasses(tenant, id);
    } else if (roll < 121) {
      run.installPolicy(tenant);
    } else if (roll < 122) {
      run.installHours(tenant);
    } else if (roll < 123) {
      run.restart();
    } else if (roll < 148) {
      run.retire(tenant, id);
    } else if (roll < 170) {
      run.repeat(tenant);
    } else {
      command(tenant, id);
    }
  }

  private void command(ModelTenant tenant, String id) {
    int roll = random.nextInt(100);
    if (roll < 42) {
      transition(tenant, id);
    } else if (roll < 54) {
      message(tenant, id);
    } else if (roll < 70) {
      assignment(tenant, id);
    } else if (roll < 78) {
      classify(tenant, id);
    } else if (roll < 88) {
      escalation(tenant, id);
    } else if (roll < 95) {
      link(tenant, id);
    } else {
      survey(tenant, id);
    }
  }

  /** Seconds to weeks; or to just before something falls due, so that a command meets it. */
  private void timePasses(ModelTenant tenant, String id) {
    run.steps++;
    int roll = random.nextInt(100);
    Long next = tenant.ticket(id).next();
    if (roll < 25 && next != null && next - 1 > run.now) {
      run.advance(next - 1 - run.now);
    } else if (roll < 50) {
      run.advance(1_000_000L * (1 + random.nextInt(600)));
    } else if (roll < 80) {
      run.advance(NaivePolicy.MINUTE * (1 + random.nextInt(600)));
    } else if (roll < 97) {
      run.advance(NaivePolicy.MINUTE * (1 + random.nextInt(4 * 1_440)));
    } else {
      run.advance(NaivePolicy.DAY * (1 + random.nextInt(20)));
    }
  }

  private void register(ModelTenant tenant) {
    String requester = random.nextInt(40) == 0 ? "nobody" : any(List.of("rosa", "jack"));
    String channel = random.nextInt(40) == 0 ? "pigeon" : "web";
    boolean request = random.nextBoolean();
    boolean described = random.nextBoolean();
    boolean lacked = request && !described;
    String impact = random.nextInt(5) == 0 ? null : level();
    RegisterTicket.Builder ticket =
        (request ? RegisterTicket.of("request") : RegisterTicket.incident())
            .from(ActorId.of(requester), channel)
            .subject("Printer " + run.steps)
            .impact(impact, level());
    if (random.nextBoolean()) {
      ticket.category(any(List.of("hardware", "software")));
    }
    if (described) {
      ticket.description("It burns").field("asset", "printer");
    }
    if (random.nextInt(20) == 0) {
      ticket.automatic();
    }
    RegisterTicket command = ticket.build();
    String code = null;
    if (channel.equals("pigeon")) {
      code = "intake.channel-not-official";
    } else if (requester.equals("nobody")) {
      code = "intake.requester-unknown";
    } else if ("huge".equals(command.impact()) || "huge".equals(command.urgency())) {
      code = "classification.level-unknown";
    }
    boolean caller = random.nextInt(4) == 0;
    Who who = caller ? new Who("AGENT", "ana") : new Who("REQUESTER", requester);
    run.register(tenant, who, command, lacked, code);
  }

  private String level() {
    return random.nextInt(60) == 0 ? "huge" : any(NaivePolicy.LEVELS);
  }

  private void transition(ModelTenant tenant, String id) {
    NaiveTicket ticket = tenant.ticket(id);
    List<NaiveWorkflow.Row> rows = NaiveWorkflow.leaving(ticket.state);
    NaiveWorkflow.Row row = any(rows);
    boolean rare = row.name().equals("cancel") && random.nextInt(3) > 0;
    if (rare) {
      row = any(rows);
    }
    String name = row.name();
    String reason = row.reasonNeeded() ? any(row.reasons()) : null;
    String text = row.textNeeded() ? "Because of the water " + run.steps : null;
    Who who =
        row.who().equals("REQUESTER") || (row.who().contains("REQUESTER") && random.nextBoolean())
            ? new Who("REQUESTER", ticket.requester)
            : desk(ticket);
    int roll = random.nextInt(24);
    if (roll == 0) {
      name = any(NaiveWorkflow.names());
    } else if (roll == 1) {
      reason = any(List.of("requester", "vendor", "withdrawn", "moon"));
    } else if (roll == 2) {
      reason = null;
    } else if (roll == 3) {
      text = random.nextBoolean() ? null : " ";
    } else if (roll == 4) {
      who = anybody();
    }
    String why = reason;
    String words = text;
    String way = name;
    run.execute(
        tenant,
        id,
        who,
        true,
        new TakeTransition(RecordId.of(id), way, why, words),
        d -> d.decisions.transition(way, why, words));
  }

  private void message(ModelTenant tenant, String id) {
    NaiveTicket ticket = tenant.ticket(id);
    int roll = random.nextInt(10);
    Who who =
        roll < 4 ? new Who("REQUESTER", ticket.requester) : roll < 8 ? desk(ticket) : anybody();
    boolean open = random.nextInt(3) > 0;
    boolean automatic = random.nextInt(8) == 0;
    String text =
        random.nextInt(25) == 0
            ? "  "
            : (open ? "Said " : "Between ourselves, secret ") + run.steps;
    Audience audience = open ? Audience.PUBLIC : Audience.INTERNAL;
    PostMessage command = new PostMessage(RecordId.of(id), audience, text, automatic);
    ModelTenant.Keyed last = tenant.keyed.isEmpty() ? null : any(tenant.keyed);
    if (last != null && last.command() instanceof PostMessage && random.nextInt(4) == 0) {
      Who same = new Who(last.actor().role().name(), last.actor().id().value());
      run.conflict(tenant, same, id, command, last.key());
      return;
    }
    boolean allowed = !who.role().equals("CONTACT");
    run.execute(tenant, id, who, allowed, command, d -> d.decisions.message(open, automatic, text));
  }

  private void assignment(ModelTenant tenant, String id) {
    RecordId record = RecordId.of(id);
    NaiveTicket ticket = tenant.ticket(id);
    int roll = random.nextInt(10);
    Who who = random.nextInt(8) == 0 ? anybody() : desk(ticket);
    if (roll < 4) {
      String group = random.nextInt(3) == 0 ? null : any(GROUPS);
      String own = group == null ? null : NaivePolicy.agentOf(group);
      String other = random.nextInt(10) == 0 ? "nobody" : any(AGENTS);
      String agent = random.nextInt(3) == 0 ? null : random.nextInt(4) == 0 ? other : own;
      String reason = random.nextInt(3) == 0 ? "Knows the printer well" : null;
      run.execute(
          tenant,
          id,
          who,
          who.isDesk(),
          new AssignTicket(
              record,
              group == null ? null : GroupId.of(group),
              agent == null ? null : ActorId.of(agent),
              reason),
          d -> d.decisions.assign(group, agent, reason));
    } else if (roll < 8) {
      run.execute(
          tenant, id, who, who.isDesk(), new AcceptAssignment(record), d -> d.decisions.accept());
    } else {
      run.execute(
          tenant,
          id,
          who,
          who.isDesk(),
          new RefuseAssignment(record, "No time for it today"),
          d -> d.decisions.giveBack());
    }
  }

  private void classify(ModelTenant tenant, String id) {
    Who who = random.nextInt(8) == 0 ? anybody() : desk(tenant.ticket(id));
    String category = random.nextInt(3) == 0 ? any(List.of("hardware", "software", "net")) : null;
    String impact = random.nextInt(3) == 0 ? null : level();
    String urgency = random.nextInt(3) == 0 ? null : level();
    run.execute(
        tenant,
        id,
        who,
        who.isDesk(),
        new Classify(RecordId.of(id), category, impact, urgency, null),
        d -> d.decisions.classify(category, impact, urgency));
  }

  private void escalation(ModelTenant tenant, String id) {
    RecordId record = RecordId.of(id);
    NaiveTicket ticket = tenant.ticket(id);
    Who who = random.nextInt(8) == 0 ? anybody() : desk(ticket);
    String reason = random.nextInt(20) == 0 ? " " : "It is beyond us, they said";
    int roll = random.nextInt(10);
    if (roll < 3) {
      String group = random.nextInt(2) == 0 ? null : any(GROUPS);
      String skill = random.nextInt(3) == 0 && group == null ? any(List.of("java", "go")) : null;
      run.execute(
          tenant,
          id,
          who,
          who.isDesk(),
          new EscalateFunctionally(record, group == null ? null : GroupId.of(group), skill, reason),
          d -> d.decisions.raise(group, skill, reason));
    } else if (roll < 6) {
      run.execute(
          tenant,
          id,
          who,
          who.isDesk(),
          new EscalateHierarchically(record, reason),
          d -> d.decisions.askDirectory(reason));
    } else {
      answer(tenant, ticket, roll < 8);
    }
  }

  private void answer(ModelTenant tenant, NaiveTicket ticket, boolean decided) {
    RecordId record = RecordId.of(ticket.id);
    List<Integer> known = List.copyOf(ticket.asked.keySet());
    int number = known.isEmpty() || random.nextInt(12) == 0 ? 999 : any(known);
    NaiveTicket.Asked asked = ticket.asked.get(number);
    String contact = NaivePolicy.contact(asked == null ? 1 : asked.level());
    Who who =
        random.nextInt(6) == 0
            ? anybody()
            : new Who("CONTACT", random.nextInt(6) == 0 ? "hugo" : contact);
    run.execute(
        tenant,
        ticket.id,
        who,
        who.role().equals("CONTACT"),
        decided
            ? new DecideEscalation(record, number, EscalationDecision.DIVERT, "Ask the vendor")
            : new AcknowledgeEscalation(record, number),
        d -> d.decisions.answerDirectory(number, decided));
  }

  private void link(ModelTenant tenant, String id) {
    NaiveTicket ticket = tenant.ticket(id);
    RecordId record = RecordId.of(id);
    Who who = random.nextInt(10) == 0 ? anybody() : desk(ticket);
    if (!ticket.links.isEmpty() && random.nextInt(3) == 0) {
      NaiveTicket.Link known = any(ticket.links);
      LinkType type = random.nextInt(8) == 0 ? any(LINKS) : LinkType.valueOf(known.type());
      run.execute(
          tenant,
          id,
          who,
          who.isDesk(),
          new UnlinkTickets(record, type, RecordId.of(known.other())),
          d -> d.links.remove(type.name(), known.other()));
      return;
    }
    LinkType type = any(LINKS);
    String other = random.nextInt(30) == 0 ? "unknown" : any(tenant.active);
    run.execute(
        tenant,
        id,
        who,
        who.isDesk(),
        new LinkTickets(record, type, RecordId.of(other)),
        d -> d.links.ask(type.name(), other));
  }

  private void survey(ModelTenant tenant, String id) {
    NaiveTicket ticket = tenant.ticket(id);
    Who who = random.nextInt(6) == 0 ? anybody() : new Who("REQUESTER", ticket.requester);
    int courtesy = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(5);
    int overall = random.nextInt(10) == 0 ? 6 : 1 + random.nextInt(5);
    run.execute(
        tenant,
        id,
        who,
        who.role().equals("REQUESTER"),
        new AnswerSurvey(RecordId.of(id), courtesy, 3, 3, overall, null),
        d -> d.decisions.survey(courtesy, overall));
  }

  /** Somebody of the desk, mostly the one who has the ticket. */
  private Who desk(NaiveTicket ticket) {
    String agent = ticket.agent;
    if (agent != null && random.nextInt(3) > 0) {
      return new Who("AGENT", agent);
    }
    return random.nextInt(10) == 0
        ? new Who("ADMINISTRATOR", "host")
        : new Who("AGENT", any(AGENTS));
  }

  private Who anybody() {
    return any(
        List.of(
            new Who("REQUESTER", "rosa"),
            new Who("REQUESTER", "jack"),
            new Who("AGENT", "luis"),
            new Who("CONTACT", "clara"),
            new Who("ADMINISTRATOR", "host")));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
