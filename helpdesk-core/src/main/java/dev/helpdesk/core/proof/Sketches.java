package dev.helpdesk.core.proof;

import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.TicketTraits;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The kinds of complete tickets that a policy tells apart: by kind, priority, and what its rules of
 * agreements and assignment look at. One of each stands for all others.
 */
final class Sketches {

  private static final int MOST = 20_000;
  private static final OrganisationId CUSTOMER = OrganisationId.of("some-customer");
  private static final String OTHER = "other";

  private final Policy policy;
  private final List<AgreementRule> agreements;
  private final List<AssignmentRule> assignments;
  private int looked;

  private Sketches(Policy policy) {
    this.policy = policy;
    agreements = policy.sla().rules();
    assignments = policy.assignment().rules();
  }

  /** Returns one for each kind, of those that are accepted, in a fixed order. */
  static List<Sketch> of(Stage stage, Instant at) {
    Sketches sketches = new Sketches(stage.policy());
    Map<List<Object>, Sketch> kinds = new LinkedHashMap<>();
    for (TicketKind kind : stage.policy().intake().kinds()) {
      for (RegisterTicket ticket : sketches.tickets(kind)) {
        for (Sketch sketch : sketches.situated(ticket)) {
          Stage.Registration registration = stage.registered(sketch, at);
          if (registration != null) {
            kinds.putIfAbsent(sketches.signature(sketch, registration), sketch);
          }
        }
      }
    }
    return List.copyOf(kinds.values());
  }

  /** From the registration on only time goes by, and of a ticket only this makes a difference. */
  private List<Object> signature(Sketch sketch, Stage.Registration registration) {
    RecordView ticket = registration.ticket();
    List<Object> signature = new ArrayList<>();
    signature.add(policy.workflow().workflow(ticket.kind()).name());
    signature.add(sketch.room());
    signature.add(ticket.rank().weight());
    signature.add(Optional.ofNullable(ticket.rank().priority()));
    signature.add(assignments.stream().filter(rule -> rule.matches(ticket)).findFirst());
    TicketTraits traits = TicketTraits.of(ticket);
    signature.add(agreements.stream().filter(rule -> rule.matches(traits)).toList());
    for (Happened each : registration.happened()) {
      signature.add(each.event().eventType() + " " + each.event().match(Salient.OF));
    }
    return signature;
  }

  private List<RegisterTicket> tickets(TicketKind kind) {
    List<RegisterTicket> tickets = new ArrayList<>();
    for (List<String> cell : cells(kind)) {
      for (Optional<String> category : categories(kind)) {
        for (Optional<ServiceId> service : services(kind)) {
          for (String channel : channels()) {
            if (++looked > MOST) {
              throw new InvalidValueException(
                  "policy", "one whose rules tell at most " + MOST + " kinds of tickets apart");
            }
            RegisterTicket.Builder ticket = complete(kind, channel);
            ticket.category(category.orElse(null)).service(service.orElse(null));
            tickets.add(cell.isEmpty() ? ticket.build() : with(ticket, cell));
          }
        }
      }
    }
    return tickets;
  }

  private static RegisterTicket with(RegisterTicket.Builder ticket, List<String> cell) {
    return ticket.impact(cell.get(0), cell.get(1)).build();
  }

  private static RegisterTicket.Builder complete(TicketKind kind, String channel) {
    RegisterTicket.Builder ticket =
        RegisterTicket.of(kind.name())
            .from(ActorId.of("requester"), channel)
            .subject("Something is wrong")
            .description("Nobody looks at it");
    for (String field : kind.required()) {
      switch (field) {
        case "items" -> ticket.items(List.of(ItemId.of(OTHER)));
        case "site" -> ticket.site(SiteId.of(OTHER));
        case "users" -> ticket.users(1);
        case "subject", "description", "service", "category", "impact", "urgency" -> {
          // Always given, or told apart below.
        }
        default -> ticket.field(field, "given");
      }
    }
    return ticket;
  }

  /** One cell for each priority, and none at all where it may be left out. */
  private List<List<String>> cells(TicketKind kind) {
    PriorityMatrix matrix = policy.classification().matrix();
    Map<Optional<String>, List<String>> cells = new LinkedHashMap<>();
    for (String impact : matrix.impacts()) {
      for (String urgency : matrix.urgencies()) {
        cells.putIfAbsent(matrix.priority(impact, urgency), List.of(impact, urgency));
      }
    }
    List<List<String>> all = new ArrayList<>(cells.values());
    if (!kind.required().contains("impact") && !kind.required().contains("urgency")) {
      all.add(List.of());
    }
    return all;
  }

  private List<Optional<String>> categories(TicketKind kind) {
    Set<String> paths = new LinkedHashSet<>();
    List<String> listed = policy.classification().categories();
    agreements.forEach(rule -> paths.addAll(rule.categories()));
    assignments.forEach(rule -> paths.addAll(rule.categories()));
    if (listed != null) {
      paths.addAll(listed);
    } else {
      paths.add(OTHER);
    }
    return toldApart(
        candidates(paths.stream(), kind.required().contains("category")),
        path ->
            Stream.concat(
                    agreements.stream().map(AgreementRule::categories),
                    assignments.stream().map(AssignmentRule::categories))
                .flatMap(List::stream)
                .filter(prefix -> path.isPresent() && isUnder(path.get(), prefix))
                .toList());
  }

  private static boolean isUnder(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  private List<Optional<ServiceId>> services(TicketKind kind) {
    Set<ServiceId> named = new LinkedHashSet<>();
    agreements.forEach(rule -> named.addAll(rule.services()));
    assignments.forEach(rule -> named.addAll(rule.services()));
    policy.classification().impactRules().forEach(rule -> named.addAll(rule.services()));
    named.add(ServiceId.of(OTHER));
    return candidates(named.stream(), kind.required().contains("service"));
  }

  private List<String> channels() {
    return toldApart(
        List.copyOf(policy.intake().channels()),
        channel ->
            Stream.concat(
                    agreements.stream().map(AgreementRule::channels),
                    assignments.stream().map(AssignmentRule::channels))
                .map(channels -> channels.contains(channel))
                .toList());
  }

  private List<Sketch> situated(RegisterTicket ticket) {
    List<Sketch> sketches = new ArrayList<>();
    for (boolean room : policy.directory().agents().isEmpty() ? NO_ROOM : ROOM_OR_NOT) {
      sketches.add(new Sketch(ticket, null, null, room));
      for (OrganisationId customer : customers()) {
        sketches.add(new Sketch(ticket, customer, null, room));
        for (AgreementId agreement : entitled()) {
          sketches.add(new Sketch(ticket, customer, agreement, room));
        }
      }
    }
    return sketches;
  }

  private static final List<Boolean> ROOM_OR_NOT = List.of(true, false);
  private static final List<Boolean> NO_ROOM = List.of(false);

  private Set<OrganisationId> customers() {
    Set<OrganisationId> named = new LinkedHashSet<>();
    agreements.forEach(rule -> named.addAll(rule.organisations()));
    if (!named.isEmpty() || !entitled().isEmpty()) {
      named.add(CUSTOMER);
    }
    return named;
  }

  private List<AgreementId> entitled() {
    return policy.sla().entitlements() == EntitlementUse.IGNORED
        ? List.of()
        : policy.sla().agreements().stream().map(Agreement::id).toList();
  }

  private static <T> List<Optional<T>> candidates(Stream<T> values, boolean required) {
    Stream<Optional<T>> given = values.map(Optional::of);
    return (required ? given : Stream.concat(Stream.of(Optional.<T>empty()), given)).toList();
  }

  private static <T> List<T> toldApart(List<T> values, Function<T, Object> by) {
    Map<Object, T> first = new LinkedHashMap<>();
    values.forEach(value -> first.putIfAbsent(by.apply(value), value));
    return List.copyOf(first.values());
  }
}
