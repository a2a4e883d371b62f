package dev.helpdesk.core.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NotificationPropertyTest {

  private static final NotificationPolicy ECHO =
      NotificationPolicy.builder()
          .template("echo", "en", new Wording("<{message}>", "<{message}>"))
          .rule(
              NotificationRule.named("echo")
                  .on(Trigger.on("MessagePosted").with(Detail.AUDIENCE, "PUBLIC"))
                  .tell(Whom.REQUESTER)
                  .with("echo")
                  .build())
          .build();

  @Property(tries = 300)
  void a_subject_is_one_line_and_no_value_is_read_again(@ForAll("nasty") String value) {
    NotificationDesk desk = new NotificationDesk(ECHO);
    desk.room.happen(TicketEvents.registered());
    desk.room.happen(desk.message(Side.DESK, Audience.PUBLIC, value, false));
    Notification sent = desk.sent().get(0);
    assertThat(sent.subject().codePoints())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    assertThat(sent.subject()).startsWith("<").endsWith(">").hasSizeLessThanOrEqualTo(202);
    assertThat(sent.text().codePoints())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    assertThat(count(sent.text(), '{')).isEqualTo(count(value, '{'));
    assertThat(count(sent.text(), '}')).isEqualTo(count(value, '}'));
    assertThat(sent.text()).doesNotContain("INC-1");
  }

  /** The requester's whole mail is the same, byte for byte, whatever the desk says among itself. */
  @Property(tries = 200)
  void internal_notes_do_not_change_what_the_requester_is_told(
      @ForAll("nasty") String one, @ForAll("nasty") String two) {
    assertThat(story(one)).isEqualTo(story(two));
  }

  private static List<Notification> story(String internal) {
    NotificationDesk desk = new NotificationDesk(Policy.defaults().notification()).assigned();
    desk.room.answers.texts.put(TextKey.of("note/1"), internal);
    desk.room.happen(
        Actor.agent("ana"), desk.message(Side.DESK, Audience.INTERNAL, internal, false));
    desk.room.happen(desk.message(Side.REQUESTER, Audience.PUBLIC, "And?", false));
    desk.room.happen(desk.message(Side.DESK, Audience.PUBLIC, "Soon.", false));
    desk.room.happen(desk.message(Side.SYSTEM, Audience.INTERNAL, internal, false));
    desk.room.answers.texts.put(TextKey.of("solution/1"), "Restart it.");
    desk.room.happen(
        TicketEvents.moved(
            "resolve", StateCategory.ACTIVE, StateCategory.RESOLVED, null, "solution/1"));
    desk.room.happen(new TimerFired("first-reminder", "awaiting-conformity"));
    desk.room.happen(TicketEvents.moved(StateCategory.RESOLVED, StateCategory.CLOSED));
    List<Notification> told = desk.sentTo("rita");
    assertThat(told).hasSize(5);
    return told;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{folio}",
            "{subject}",
            "{message}",
            "{",
            "}",
            "{{folio}}",
            "${jndi:x}",
            "\r\n",
            "\r",
            "\n",
            "\n\nBcc: a@b",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202E",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "%s",
            "<b>",
            " ",
            "a",
            "ñ");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }
}
