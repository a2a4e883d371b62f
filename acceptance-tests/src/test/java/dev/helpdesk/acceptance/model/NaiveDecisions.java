package dev.helpdesk.acceptance.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each command does to a ticket, or the code by which it is refused.
 *
 * <p>Works on a ticket that was settled; one that refused is to be thrown away.
 */
final class NaiveDecisions {

  /** Who asks. */
  record Who(String role, String id) {
    boolean isDesk() {
      return role.equals("AGENT") || role.equals("ADMINISTRATOR");
    }
  }

  static final String NOT_ALLOWED = "security.not-allowed";
  static final String BLANK = "value.blank";

  private final NaiveTicket ticket;
  private final Who who;
  private final long now;

  /** Whether anything happened. */
  boolean changed;

  NaiveDecisions(NaiveTicket ticket, Who who, long now) {
    this.ticket = ticket;
    this.who = who;
    this.now = now;
  }

  /** Returns why somebody may not even ask, or null. */
  static @Nullable String admission(NaiveTicket ticket, Who who, boolean allowed) {
    if (who.role().equals("REQUESTER") && !who.id().equals(ticket.requester)) {
      return "record.unknown";
    }
    return allowed ? null : NOT_ALLOWED;
  }

  private void happened() {
    changed = true;
    ticket.lastAt = now;
  }

  @Nullable String transition(String name, @Nullable String reason, @Nullable String text) {
    NaiveWorkflow.Row row = NaiveWorkflow.find(ticket.state, name);
    if (row == null || !List.of(row.who().split(" ")).contains(who.role())) {
      return "workflow.not-possible";
    }
    boolean held =
        (row.guard().equals("group") && ticket.group == null)
            || (row.guard().equals("children") && ticket.openChildren > 0);
    if (held) {
      return "workflow.not-possible";
    }
    if (reason == null && row.reasonNeeded()) {
      return "workflow.reason-missing";
    }
    if (reason != null && !row.reasons().contains(reason)) {
      return "workflow.reason-unknown";
    }
    if (text == null && row.textNeeded()) {
      return "workflow.text-missing";
    }
    if (text != null && text.isBlank()) {
      return BLANK;
    }
    happened();
    ticket.move(row.to(), reason == null ? row.impliedReason() : reason, now);
    return null;
  }

  @Nullable String assign(@Nullable String group, @Nullable String agent, @Nullable String reason) {
    if (ticket.isEnded() && !who.role().equals("ADMINISTRATOR")) {
      return "assignment.ended";
    }
    if (reason != null && reason.isBlank()) {
      return BLANK;
    }
    if (agent == null && group == null) {
      return assignByRules();
    }
    String to = group;
    if (agent != null) {
      String own = NaivePolicy.groupOf(agent);
      if (own == null) {
        return "assignment.agent-unknown";
      }
      if (group != null && group.equals("nowhere")) {
        return "assignment.group-unknown";
      }
      if (group != null && !group.equals(own)) {
        return "assignment.agent-not-member";
      }
      to = own;
    }
    if (to == null || to.equals("nowhere")) {
      return "assignment.group-unknown";
    }
    if (!to.equals(ticket.group) || !Objects.equals(agent, ticket.agent)) {
      happened();
      ticket.assign(to, agent, now);
    }
    return null;
  }

  private @Nullable String assignByRules() {
    String fallback = ticket.policy.fallback();
    if (fallback == null) {
      return "assignment.no-rule";
    }
    String agent = NaivePolicy.agentOf(fallback);
    boolean refused = fallback.equals(ticket.group) && ticket.refusers.contains(agent);
    happened();
    ticket.assign(fallback, refused ? null : agent, now);
    return null;
  }

  private @Nullable String notAssigned() {
    if (ticket.isEnded()) {
      return "assignment.ended";
    }
    return ticket.group == null ? "assignment.not-assigned" : null;
  }

  @Nullable String accept() {
    String refusal = notAssigned();
    if (refusal != null) {
      return refusal;
    }
    if (ticket.agent == null && !Objects.equals(NaivePolicy.groupOf(who.id()), ticket.group)) {
      return "assignment.not-member";
    }
    if (ticket.agent != null && !ticket.agent.equals(who.id())) {
      return "assignment.not-yours";
    }
    if (!ticket.accepted) {
      happened();
      ticket.agent = who.id();
      ticket.accepted = true;
      if (ticket.state.equals("assigned")) {
        ticket.move("in-progress", null, now);
      }
    }
    return null;
  }

  @Nullable String giveBack() {
    String refusal = notAssigned();
    if (refusal != null) {
      return refusal;
    }
    if (!who.id().equals(ticket.agent)) {
      return "assignment.not-yours";
    }
    happened();
    ticket.agent = null;
    ticket.accepted = false;
    ticket.refusers.add(who.id());
    if (ticket.state.equals("registered") || ticket.state.equals("in-progress")) {
      ticket.move("assigned", null, now);
    }
    return null;
  }

  @Nullable String classify(
      @Nullable String category, @Nullable String impact, @Nullable String urgency) {
    if ((impact != null && !NaivePolicy.LEVELS.contains(impact))
        || (urgency != null && !NaivePolicy.LEVELS.contains(urgency))) {
      return "classification.level-unknown";
    }
    String newCategory = category == null ? ticket.category : category;
    String newImpact = impact == null ? ticket.impact : impact;
    String newUrgency = urgency == null ? ticket.urgency : urgency;
    if (Objects.equals(newCategory, ticket.category)
        && newImpact.equals(ticket.impact)
        && newUrgency.equals(ticket.urgency)) {
      return "classification.unchanged";
    }
    happened();
    boolean another = ticket.category != null && !ticket.category.equals(newCategory);
    ticket.recategorised += another ? 1 : 0;
    ticket.category = newCategory;
    ticket.impact = newImpact;
    ticket.urgency = newUrgency;
    String fallback = ticket.policy.fallback();
    boolean waits = ticket.stateCategory().equals("WAITING");
    if (ticket.isOpen() && ticket.group == null && !waits && fallback != null) {
      ticket.assign(fallback, NaivePolicy.agentOf(fallback), now);
    }
    ticket.clocks.forEach(clock -> ticket.settleTarget(clock, now));
    return null;
  }

  @Nullable String message(boolean open, boolean automatic, String text) {
    if (text.isBlank()) {
      return BLANK;
    }
    happened();
    ticket.messages++;
    if (who.isDesk() && open && !automatic) {
      ticket.answer(now);
    }
    if (who.role().equals("REQUESTER") && !automatic) {
      if (ticket.state.equals("information-requested")) {
        ticket.move("registered", null, now);
      } else if (ticket.state.equals("on-hold") && "requester".equals(ticket.reason)) {
        ticket.move("in-progress", null, now);
      }
    }
    return null;
  }

  @Nullable String raise(@Nullable String group, @Nullable String skill, String reason) {
    if (!ticket.isOpen()) {
      return "escalation.ended";
    }
    if (reason.isBlank()) {
      return BLANK;
    }
    String to = group;
    int level = NaivePolicy.level(ticket.group);
    if (to == null) {
      boolean java = skill != null;
      to = NaivePolicy.lowest(java ? level : level + 1, ticket.group, java);
      if (to == null || (java && !skill.equals("java"))) {
        return "escalation.no-group";
      }
    } else if (to.equals("nowhere")) {
      return "escalation.group-unknown";
    } else if (to.equals(ticket.group)) {
      return "escalation.same-group";
    } else if (NaivePolicy.level(to) < level) {
      return "escalation.not-higher";
    }
    happened();
    ticket.escalate(to, now);
    return null;
  }

  @Nullable String askDirectory(String question) {
    if (!ticket.isOpen()) {
      return "escalation.ended";
    }
    if (question.isBlank()) {
      return BLANK;
    }
    if (ticket.asked.values().stream().filter(NaiveTicket.Asked::isPending).count() >= 20) {
      return "escalation.too-many";
    }
    int level = Math.min(ticket.highestPending() + 1, NaivePolicy.HIGHEST_CONTACT);
    happened();
    ticket.ask(++ticket.lastEscalation, level, now);
    return null;
  }

  @Nullable String answerDirectory(int number, boolean decided) {
    NaiveTicket.Asked asked = ticket.asked.get(number);
    if (asked == null) {
      return "escalation.unknown";
    }
    if (!asked.isPending()) {
      return "escalation.over";
    }
    if (!who.id().equals(NaivePolicy.contact(asked.level()))) {
      return "escalation.not-asked";
    }
    String status = decided ? "DECIDED" : "ACKNOWLEDGED";
    if (!asked.status().equals(status)) {
      happened();
      ticket.asked.put(number, NaiveTicket.status(asked, status));
    }
    return null;
  }

  @Nullable String survey(int courtesy, int overall) {
    if (ticket.surveyUntil == null) {
      return "survey.not-open";
    }
    if (courtesy < 1 || courtesy > 5 || overall < 1 || overall > 5) {
      return "value.out-of-range";
    }
    happened();
    ticket.surveyUntil = null;
    return null;
  }
}
