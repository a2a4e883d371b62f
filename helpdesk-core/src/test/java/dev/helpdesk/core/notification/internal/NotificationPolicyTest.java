package dev.helpdesk.core.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationPolicyTest {

  @Test
  void the_default_policy_is_worded_in_two_languages_and_rebuilt_equal() {
    NotificationPolicy policy = Policy.defaults().notification();
    assertThat(policy.languages()).containsExactly("en", "es");
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    policy.rules().forEach(rule -> assertThat(rule.toBuilder().build()).isEqualTo(rule));
  }

  @Test
  void every_type_of_event_but_that_of_telling_can_be_told_of() {
    List<String> types =
        Arrays.stream(Event.class.getPermittedSubclasses())
            .filter(type -> type != NotificationsIssued.class)
            .map(Class::getSimpleName)
            .toList();
    assertThat(types).allSatisfy(type -> assertThat(Trigger.on(type).event()).isEqualTo(type));
    fails("on.event", () -> Trigger.on("NotificationsIssued"));
  }

  @Test
  void an_unknown_or_unclosed_placeholder_names_its_path() {
    fails("notification/templates/t/en/text", () -> worded("x", "{nonsense}"));
    fails("notification/templates/t/en/text", () -> worded("x", "{folio"));
    fails("notification/templates/t/en/text", () -> worded("x", "{{folio}"));
    fails("notification/templates/t/en/subject", () -> worded("{Folio}", "x"));
    fails("notification/templates/t/en/subject", () -> worded("${folio.length()}", "x"));
  }

  @Test
  void a_missing_language_names_its_path() {
    fails(
        "notification/templates/acknowledgement",
        () -> Policy.defaults().notification().toBuilder().languages(List.of("en", "fr")).build());
    fails(
        "notification/languages", () -> NotificationPolicy.builder().languages(List.of()).build());
  }

  @Test
  void a_placeholder_that_the_event_lacks_is_refused() {
    fails(
        "notification/templates/t/en/text",
        () -> ruled(Trigger.on("Registered"), Whom.ASSIGNEE, "{metric}"));
  }

  @Test
  void what_only_the_desk_knows_cannot_be_worded_for_requesters() {
    fails(
        "notification/templates/t/en/text",
        () -> ruled(Trigger.on("HierarchicallyEscalated"), Whom.REQUESTER, "{question}"));
    fails(
        "notification/templates/t/en/text",
        () -> ruled(Trigger.on("Assigned"), Whom.REQUESTER, "{note}"));
    fails(
        "notification/rules/0/on/details/AUDIENCE",
        () -> ruled(Trigger.on("MessagePosted"), Whom.REQUESTER, "{message}"));
    fails(
        "notification/rules/0/on/details/AUDIENCE",
        () ->
            ruled(
                Trigger.on("MessagePosted").with(Detail.AUDIENCE, "INTERNAL"),
                Whom.REQUESTER,
                "x"));
    ruled(Trigger.on("MessagePosted").with(Detail.AUDIENCE, "PUBLIC"), Whom.REQUESTER, "{message}");
    ruled(Trigger.on("MessagePosted"), Whom.ASSIGNEE, "{message}");
  }

  @Test
  void malformed_rules_are_refused() {
    fails(
        "notification/rules/0/template",
        () -> NotificationPolicy.builder().rule(rule().with("none").build()).build());
    fails("on.metric", () -> Trigger.on("Registered").with(Detail.METRIC, "x"));
    fails("acknowledgement", () -> rule().tell(Whom.ASSIGNEE).acknowledging().build());
    fails("whom", () -> NotificationRule.named("r").on(Trigger.on("Registered")).build());
    fails(
        "notification.acknowledgementWindow",
        () -> NotificationPolicy.builder().acknowledgements(1, Duration.ZERO).build());
    fails("subject", () -> new Wording("two\r\nlines", "x"));
  }

  private static void worded(String subject, String text) {
    NotificationPolicy.builder().template("t", "en", new Wording(subject, text)).build();
  }

  private static void ruled(Trigger on, Whom whom, String text) {
    NotificationPolicy.builder()
        .template("t", "en", new Wording("x", text))
        .rule(rule().on(on).tell(whom).build())
        .build();
  }

  private static NotificationRule.Builder rule() {
    return NotificationRule.named("r").on(Trigger.on("Registered")).tell(Whom.REQUESTER).with("t");
  }

  private static void fails(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
