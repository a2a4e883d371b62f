package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.BadInputScene.ANA;
import static dev.helpdesk.acceptance.BadInputScene.WORKED_ON;
import static dev.helpdesk.acceptance.BadInputScene.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.HelpDeskBuilder;
import dev.helpdesk.core.ParkedWork;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.Words;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is malformed by itself ends in an exception that names the field, and only in that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedValueTest {

  private record Malformed(String name, String field, Consumer<TestDesk> act) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Malformed of(String name, String field, Consumer<TestDesk> act) {
    return new Malformed(name, field, act);
  }

  static Stream<Malformed> values() {
    return Stream.of(ids(), requests(), calls(), people(), builders()).flatMap(List::stream);
  }

  private static List<Malformed> ids() {
    List<Malformed> ids = new ArrayList<>();
    for (String bad : new String[] {"", " ", "a\nb", "a\u0000b", "\ud800", times(201)}) {
      String name = bad.length() > 10 ? "too long" : "'" + bad.codePoints().sum() + "'";
      ids.add(of("record " + name, "record", desk -> RecordId.of(bad)));
      ids.add(of("actor " + name, "actor", desk -> Actor.agent(bad)));
      ids.add(of("tenant " + name, "tenant", desk -> desk.helpDesk().desk(bad)));
      ids.add(of("group " + name, "group", desk -> GroupId.of(bad)));
      ids.add(of("key " + name, "key", desk -> request().withKey(bad)));
    }
    return ids;
  }

  private static Request request() {
    return Request.of(ANA, TakeTransition.of(WORKED_ON, "cancel").because("duplicate"));
  }

  private static List<Malformed> requests() {
    return List.of(
        of("negative version", "expectedVersion", desk -> request().expecting(-1)),
        of("instant before all time", "at", desk -> request().at(Instant.MIN)),
        of("instant after all time", "at", desk -> request().at(Instant.MAX)),
        of("no requester", "requester", desk -> RegisterTicket.incident().build()),
        of(
            "no subject",
            "subject",
            desk -> RegisterTicket.incident().from(ActorId.of("rosa"), "web").build()),
        of(
            "opened before all time",
            "openedAt",
            desk -> RegisterTicket.incident().imported("closed", Instant.MIN)),
        of(
            "less users than none",
            "users",
            desk ->
                RegisterTicket.incident()
                    .from(ActorId.of("rosa"), "web")
                    .subject("a")
                    .users(-1)
                    .build()),
        of("set until before all time", "until", desk -> until(Instant.MIN)),
        of("fan-out of a blank name", "name", desk -> fanOut(" ")),
        of("fan-out of a long name", "name", desk -> fanOut(times(300))),
        of("fan-out of an unstorable name", "name", desk -> fanOut("a\u0000")),
        of("stop of a long name", "name", desk -> new StopFanOut(times(300))));
  }

  private static void until(Instant until) {
    Classify plain = new Classify(WORKED_ON, null, "high", null, "why");
    assertThat(plain.until(until)).isNotNull();
  }

  private static void fanOut(String name) {
    Command cancel = TakeTransition.of(WORKED_ON, "cancel");
    assertThat(new StartFanOut(name, new Criteria.All(), cancel)).isNotNull();
  }

  private static List<Malformed> calls() {
    return List.of(
        of("limit of zero", "limit", desk -> desk.helpDesk().processDue(desk.now(), 0)),
        of("limit beyond", "limit", desk -> desk.helpDesk().processDue(desk.now(), 10_001)),
        of("due at no time", "now", desk -> desk.helpDesk().processDue(Instant.MAX, 1)),
        of("dispatch nothing", "limit", desk -> desk.helpDesk().dispatch(0)),
        of("history from before", "afterVersion", desk -> desk.desk().history(WORKED_ON, -1, 1)),
        of("history of nothing", "limit", desk -> desk.desk().history(WORKED_ON, 0, 0)),
        of("find nothing", "limit", desk -> find(desk, List.of(), null, 0)),
        of("find with a made-up cursor", "cursor", desk -> find(desk, List.of(), "?", 10)),
        of("find in five orders", "order", MalformedValueTest::findInFiveOrders),
        of(
            "count by a blank attribute",
            "attribute",
            desk -> desk.desk().countBy(new Criteria.All(), " ")),
        of("criteria of a blank attribute", "criteria.attribute", desk -> Criteria.is(" ", "a")),
        of("words of the unstorable", "text", desk -> desk.desk().words("a\u0000")),
        of("parked, none", "limit", desk -> desk.desk().parked().records(0)),
        of("parked notifications, none", "limit", desk -> desk.desk().parked().notifications(0)),
        of("parked duties, none", "limit", desk -> desk.desk().parked().duties(0)));
  }

  private static void find(
      TestDesk desk, List<RecordQuery.Sort> order, @Nullable String cursor, int limit) {
    assertThat(desk.desk().find(new Criteria.All(), order, cursor, limit)).isNotNull();
  }

  private static void findInFiveOrders(TestDesk desk) {
    var sort = new RecordQuery.Sort("openedAt", true);
    find(desk, Collections.nCopies(5, sort), null, 10);
  }

  private static List<Malformed> people() {
    ActorId zoe = ActorId.of("zoe");
    return List.of(
        of("no capacity", "agent.capacity", d -> new Agent(zoe, List.of(), Map.of(), -1, "en")),
        of("skill", "agent.skills", d -> new Agent(zoe, List.of(), Map.of("a", 6), 1, "en")),
        of("language", "agent.language", d -> new Agent(zoe, List.of(), Map.of(), 1, " ")),
        of("level", "group.level", d -> new Group(GroupId.of("g"), 100, List.of(), zoe)),
        of("contact level", "contact.level", d -> new Contact(zoe, 0, false, "en")),
        of("attribute", "attribute", d -> AttributeValue.of(times(4_001))),
        of("attribute of texts", "attribute[]", d -> AttributeValue.of(List.of("a\u0000"))),
        of("public words", "words.public[]", d -> new Words(List.of("a\uD83D"), List.of())),
        of("internal words", "words.internal[]", d -> new Words(List.of(), List.of("\uDE92"))));
  }

  private static List<Malformed> builders() {
    return List.of(
        of("no store", "storage", d -> HelpDesk.builder().build()),
        of("calendar without hours", "week", d -> BusinessCalendar.builder().zone("UTC").build()),
        of("bounds below one", "limits.links", d -> new Limits(1, 1, 1, 1, 1, 0, 10)),
        of(
            "bounds of one event",
            "limits.eventsPerDecision",
            d -> new Limits(1, 1, 1, 1, 1, 1, 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void a_malformed_value_is_named_and_writes_nothing(Malformed value) {
    TestDesk desk = BadInputScene.build();
    Trace before = Trace.of(desk);

    Throwable thrown = catchThrowable(() -> value.act().accept(desk));

    assertThat(thrown).isInstanceOf(InvalidValueException.class);
    assertThat(((InvalidValueException) thrown).field()).isEqualTo(value.field());
    assertThat(Trace.of(desk)).isEqualTo(before);
  }

  static Stream<Arguments> methods() {
    List<Arguments> found = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Desk.class,
            HelpDesk.class,
            HelpDeskBuilder.class,
            Request.class,
            ParkedWork.class,
            Actor.class,
            RegisterTicket.class,
            RegisterTicket.Builder.class)) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !List.of("equals", "match").contains(method.getName())) {
          for (int i = 0; i < method.getParameterCount(); i++) {
            if (!method.getParameterTypes()[i].isPrimitive() && !isNullable(method, i)) {
              found.add(Arguments.of(method, i));
            }
          }
        }
      }
    }
    return found.stream();
  }

  private static boolean isNullable(Method method, int parameter) {
    return method.getAnnotatedParameterTypes()[parameter].isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest(name = "{0}, parameter {1}")
  @MethodSource("methods")
  void null_is_refused_wherever_it_is_not_allowed(Method method, int parameter) throws Exception {
    TestDesk desk = BadInputScene.build();
    Map<Class<?>, Object> known = known(desk);
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      arguments[i] = i == parameter ? null : known.get(type);
      if (i != parameter && !isNullable(method, i)) {
        assertThat(arguments[i]).as("a value of %s", type).isNotNull();
      }
    }

    Throwable thrown = null;
    try {
      Object result = method.invoke(known.get(method.getDeclaringClass()), arguments);
      if (result instanceof RegisterTicket.Builder builder) {
        assertThat(builder.build()).isNotNull();
      }
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } catch (InvalidValueException e) {
      thrown = e;
    }

    assertThat(thrown).isInstanceOf(InvalidValueException.class);
    assertThat(((InvalidValueException) thrown).field()).isNotBlank();
  }

  private static Map<Class<?>, Object> known(TestDesk desk) {
    Map<Class<?>, Object> known = new HashMap<>();
    known.put(Desk.class, desk.desk());
    known.put(HelpDesk.class, desk.helpDesk());
    known.put(HelpDeskBuilder.class, HelpDesk.builder());
    known.put(Request.class, request());
    known.put(ParkedWork.class, desk.desk().parked());
    known.put(Actor.class, ANA);
    known.put(Command.class, request().command());
    known.put(RegisterTicket.Builder.class, RegisterTicket.incident().subject("a"));
    known.put(Policy.class, Policy.defaults());
    known.put(BusinessCalendar.class, StandardDesk.hours());
    known.put(Migration.class, Migration.builder().from("default/1").to("default/2").build());
    known.put(HostGuard.class, HostGuard.when("it is so", record -> true));
    known.put(String.class, "name");
    known.put(Instant.class, desk.now());
    known.put(RecordId.class, WORKED_ON);
    known.put(ActorId.class, ActorId.of("rosa"));
    known.put(TenantId.class, desk.tenant());
    known.put(Criteria.class, new Criteria.All());
    known.put(List.class, List.of());
    known.put(int.class, 1);
    known.put(long.class, 1L);
    return known;
  }

  @Test
  void the_longest_ids_and_texts_that_are_allowed_go_all_the_way() {
    String longest = times(200);
    TestDesk desk = BadInputScene.build();
    var requester = new Requester(ActorId.of(longest), null, null, false, "en", "UTC");
    desk.people().of(desk.tenant()).addRequester(requester);
    RegisterTicket ticket =
        RegisterTicket.incident()
            .id(RecordId.of("y".repeat(200)))
            .from(ActorId.of(longest), "web")
            .subject(longest)
            .description(times(65_536))
            .category(times(100))
            .build();

    Outcome outcome =
        desk.desk().execute(Request.of(Actor.requester(longest), ticket).withKey(longest));

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    desk.advance(Duration.ofDays(30)).checkInvariants();
  }
}
