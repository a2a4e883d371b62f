package dev.helpdesk.core.codec;

import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.notification.internal.NotificationState;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How notification writes its policy and state. */
public final class NotificationCodec {

  private static final ObjectCodec<Trigger> TRIGGER =
      Records.of(
          Trigger::new,
          Fields.of("event", Trigger::event, Codecs.TEXT),
          Fields.added(
              "details",
              Trigger::details,
              Codecs.<Detail, String>sortedMap(NotificationCodec::detail, Detail::name, Codecs.TEXT)
                  .as(read -> read, TreeMap::new),
              Map.of()));

  private static final ObjectCodec<Wording> WORDING =
      Records.of(
          Wording::new,
          Fields.of("subject", Wording::subject, Codecs.TEXT),
          Fields.of("text", Wording::text, Codecs.TEXT));

  private static final Field<NotificationRule, String> NAME =
      Fields.of("name", NotificationRule::name, Codecs.TEXT);
  private static final Field<NotificationRule, Trigger> ON =
      Fields.of("on", NotificationRule::on, TRIGGER);
  private static final Field<NotificationRule, Whom> WHOM =
      Fields.of("whom", NotificationRule::whom, Codecs.oneOf(Whom.values()));
  private static final Field<NotificationRule, String> CHANNEL =
      Fields.of("channel", NotificationRule::channel, Codecs.TEXT);
  private static final Field<NotificationRule, String> TEMPLATE =
      Fields.of("template", NotificationRule::template, Codecs.TEXT);
  private static final Field<NotificationRule, Boolean> ACKNOWLEDGEMENT =
      Fields.added("acknowledgement", NotificationRule::acknowledgement, Codecs.BOOLEAN, false);
  private static final Field<NotificationRule, Boolean> ONCE =
      Fields.added("once", NotificationRule::once, Codecs.BOOLEAN, false);
  private static final Field<NotificationRule, String> COLLAPSE_KEY =
      Fields.nullable("collapseKey", NotificationRule::collapseKey, Codecs.TEXT);
  private static final Field<NotificationRule, List<String>> WITHDRAW_ON =
      Fields.list("withdrawOn", NotificationRule::withdrawOn, Codecs.TEXT);
  private static final ObjectCodec<NotificationRule> RULE =
      ObjectCodec.of(
          List.of(
              NAME, ON, WHOM, CHANNEL, TEMPLATE, ACKNOWLEDGEMENT, ONCE, COLLAPSE_KEY, WITHDRAW_ON),
          NotificationCodec::rule);

  private static final Field<NotificationPolicy, List<String>> LANGUAGES =
      Fields.of("languages", NotificationPolicy::languages, Codecs.list(Codecs.TEXT));
  private static final Field<NotificationPolicy, Map<String, Map<String, Wording>>> TEMPLATES =
      Fields.of(
          "templates", NotificationPolicy::templates, Codecs.sortedMap(Codecs.sortedMap(WORDING)));
  private static final Field<NotificationPolicy, Map<String, Map<String, String>>> LABELS =
      Fields.of(
          "labels", NotificationPolicy::labels, Codecs.sortedMap(Codecs.sortedMap(Codecs.TEXT)));
  private static final Field<NotificationPolicy, List<NotificationRule>> RULES =
      Fields.of("rules", NotificationPolicy::rules, Codecs.list(RULE));
  private static final Field<NotificationPolicy, Integer> ACKNOWLEDGEMENTS =
      Fields.of(
          "acknowledgements",
          NotificationPolicy::acknowledgements,
          Codecs.whole(0, NotificationPolicy.MAX_ACKNOWLEDGEMENTS));
  private static final Field<NotificationPolicy, Duration> WINDOW =
      Fields.of(
          "acknowledgementWindow", NotificationPolicy::acknowledgementWindow, Codecs.DURATION);

  /** The section of the policy. */
  public static final ObjectCodec<NotificationPolicy> POLICY =
      ObjectCodec.of(
          List.of(LANGUAGES, TEMPLATES, LABELS, RULES, ACKNOWLEDGEMENTS, WINDOW),
          NotificationCodec::policy);

  private static final ObjectCodec<NotificationState.Told> TOLD =
      Records.of(
          NotificationState.Told::new,
          Fields.of("rule", NotificationState.Told::rule, Codecs.TEXT),
          Fields.of("at", NotificationState.Told::at, Codecs.INSTANT));

  private static final ObjectCodec<NotificationState.Asked> ASKED =
      Records.of(
          NotificationState.Asked::new,
          Fields.of("number", NotificationState.Asked::number, Codecs.INT),
          Fields.of("contact", NotificationState.Asked::contact, Ids.ACTOR),
          Fields.of("ended", NotificationState.Asked::ended, Codecs.BOOLEAN));

  /** What this room remembers. */
  public static final ObjectCodec<NotificationState> STATE =
      Records.of(
          NotificationState::new,
          Fields.of("issued", NotificationState::issued, Codecs.list(Codecs.TEXT)),
          Fields.of("recent", NotificationState::recent, Codecs.list(TOLD)),
          Fields.of("asked", NotificationState::asked, Codecs.list(ASKED)),
          Fields.nullable("solution", NotificationState::solution, Ids.TEXT_KEY));

  private NotificationCodec() {}

  private static Detail detail(String name) {
    for (Detail detail : Detail.values()) {
      if (detail.name().equals(name)) {
        return detail;
      }
    }
    throw new InvalidValueException("details", "an object whose names are details of events");
  }

  private static NotificationRule rule(Members given) {
    NotificationRule.Builder builder =
        NotificationRule.named(given.get(NAME))
            .on(given.get(ON))
            .tell(given.get(WHOM))
            .over(given.get(CHANNEL))
            .with(given.get(TEMPLATE));
    if (given.get(ACKNOWLEDGEMENT)) {
      builder.acknowledging();
    }
    if (given.get(ONCE)) {
      builder.once();
    }
    String key = given.find(COLLAPSE_KEY);
    List<String> withdrawOn = given.get(WITHDRAW_ON);
    if (key != null) {
      builder.withdrawn(key, withdrawOn);
    } else if (!withdrawOn.isEmpty()) {
      throw new InvalidValueException("collapseKey", "present");
    }
    return builder.build();
  }

  private static NotificationPolicy policy(Members given) {
    NotificationPolicy.Builder builder =
        NotificationPolicy.builder()
            .languages(given.get(LANGUAGES))
            .acknowledgements(given.get(ACKNOWLEDGEMENTS), given.get(WINDOW));
    given
        .get(TEMPLATES)
        .forEach(
            (name, words) ->
                words.forEach((language, wording) -> builder.template(name, language, wording)));
    given
        .get(LABELS)
        .forEach(
            (code, words) ->
                words.forEach((language, label) -> builder.label(code, language, label)));
    given.get(RULES).forEach(builder::rule);
    given.noteRepeated(RULES, "name", NotificationRule::name);
    builder.problems().forEach(each -> given.refuse(each.code(), each.path(), each.expected()));
    given.stopIfRefused();
    return builder.build();
  }
}
