package dev.helpdesk.testkit;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is said of a ticket in a witness: what the policy asks for, in any words. */
final class WitnessTicket {

  private static final ServiceId SERVICE = ServiceId.of("witness-service");
  private static final ItemId ITEM = ItemId.of("witness-item");

  private final Policy policy;
  private final Set<String> services = new TreeSet<>();

  WitnessTicket(Policy policy) {
    this.policy = policy;
    policy
        .sla()
        .rules()
        .forEach(rule -> rule.services().forEach(each -> services.add(each.value())));
    services.add(SERVICE.value());
  }

  /** Puts into the catalogue what tickets may name. */
  void stock(TestDesk desk) {
    for (String service : services) {
      desk.catalogue().add(desk.tenant(), new Service(ServiceId.of(service), "high", null));
    }
    desk.catalogue()
        .add(desk.tenant(), new ConfigurationItem(ITEM, "thing", "high", List.of(SERVICE)));
  }

  /** The kind of tickets that are there beside the one the witness is about. */
  String openKind() {
    return policy.intake().kinds().get(0).name();
  }

  RegisterTicket of(Step.Register step, ActorId requester) {
    Step.Traits traits = step.traits();
    String channel = traits.channel();
    RegisterTicket.Builder builder =
        RegisterTicket.of(step.kind())
            .from(
                requester, channel == null ? policy.intake().channels().iterator().next() : channel)
            .subject("A ticket of a witness")
            .category(traits.category())
            .impact(traits.impact(), traits.urgency());
    String service = traits.service();
    if (service != null) {
      builder.service(ServiceId.of(service));
    }
    if (step.complete()) {
      policy.intake().kind(step.kind()).map(TicketKind::required).orElse(List.of()).stream()
          .forEach(field -> fill(builder, field, traits));
    }
    return builder.build();
  }

  private void fill(RegisterTicket.Builder builder, String field, Step.Traits traits) {
    List<String> impacts = policy.classification().matrix().impacts();
    List<String> urgencies = policy.classification().matrix().urgencies();
    switch (field) {
      case "subject" -> {}
      case "description" -> builder.description("What it is about.");
      case "service" -> builder.service(given(traits.service()));
      case "items" -> builder.items(List.of(ITEM));
      case "site" -> builder.site(SiteId.of("witness-site"));
      case "users" -> builder.users(1);
      case "category" ->
          builder.category(traits.category() == null ? category() : traits.category());
      case "impact", "urgency" ->
          builder.impact(
              traits.impact() == null ? impacts.get(0) : traits.impact(),
              traits.urgency() == null ? urgencies.get(0) : traits.urgency());
      default -> builder.field(field, "A value.");
    }
  }

  private static ServiceId given(@Nullable String service) {
    return service == null ? SERVICE : ServiceId.of(service);
  }

  private String category() {
    List<String> categories = policy.classification().categories();
    return categories == null || categories.isEmpty() ? "witness" : categories.get(0);
  }

  /** The move with whatever the transition needs beside its reason. */
  TakeTransition move(TakeTransition command, RecordView record) {
    boolean text =
        policy
            .workflow()
            .workflow(record.kind())
            .transition(record.progress().state(), command.transition())
            .map(Transition::needs)
            .filter(needs -> needs.contains(Need.TEXT))
            .isPresent();
    return text ? command.saying("What is to be said.") : command;
  }
}
