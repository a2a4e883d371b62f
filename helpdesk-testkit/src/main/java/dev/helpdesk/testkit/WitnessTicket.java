package dev.helpdesk.testkit;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.lint.Witness;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said of a ticket in a witness: what the policy asks for, in any words. */
final class WitnessTicket {

  private static final String HIGH = "high";
  private static final ServiceId SERVICE = ServiceId.of("witness-service");
  private static final ItemId ITEM = ItemId.of("witness-item");

  private final Policy policy;
  private final Map<String, String> services = new TreeMap<>();
  private final List<ConfigurationItem> items = new ArrayList<>();

  WitnessTicket(Policy policy, Witness witness) {
    this.policy = policy;
    policy
        .sla()
        .rules()
        .forEach(rule -> rule.services().forEach(each -> services.put(each.value(), HIGH)));
    services.put(SERVICE.value(), HIGH);
    items.add(new ConfigurationItem(ITEM, "thing", HIGH, List.of(SERVICE)));
    for (Step step : witness.steps()) {
      if (step instanceof Step.Register register) {
        know(register.traits());
      }
    }
  }

  private void know(Step.Traits traits) {
    Step.About about = traits.about();
    String service = traits.service();
    if (service != null) {
      String criticality = about == null ? null : about.serviceCriticality();
      services.put(service, criticality == null ? HIGH : criticality);
    }
    if (about != null && about.item() != null) {
      items.add(
          new ConfigurationItem(
              ItemId.of(about.item()),
              about.itemFamily() == null ? "thing" : about.itemFamily(),
              about.itemCriticality() == null ? HIGH : about.itemCriticality(),
              List.of(SERVICE)));
    }
  }

  /** Puts into the catalogue what tickets may name. */
  void stock(TestDesk desk) {
    services.forEach(
        (service, criticality) ->
            desk.catalogue()
                .add(desk.tenant(), new Service(ServiceId.of(service), criticality, null)));
    items.forEach(item -> desk.catalogue().add(desk.tenant(), item));
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
    if (traits.about() != null) {
      describe(builder, traits.about());
    }
    if (step.complete()) {
      policy.intake().kind(step.kind()).map(TicketKind::required).orElse(List.of()).stream()
          .forEach(field -> fill(builder, field, traits));
    }
    return builder.build();
  }

  private static void describe(RegisterTicket.Builder builder, Step.About about) {
    if (about.item() != null) {
      builder.items(List.of(ItemId.of(about.item())));
    }
    if (about.site() != null) {
      builder.site(SiteId.of(about.site()));
    }
    builder.users(about.users());
  }

  private void fill(RegisterTicket.Builder builder, String field, Step.Traits traits) {
    List<String> impacts = policy.classification().matrix().impacts();
    List<String> urgencies = policy.classification().matrix().urgencies();
    switch (field) {
      case "subject" -> {}
      case "description" -> builder.description("What it is about.");
      case "service" -> builder.service(given(traits.service()));
      case "items" -> {
        if (traits.about() == null || traits.about().item() == null) {
          builder.items(List.of(ITEM));
        }
      }
      case "site" -> {
        if (traits.about() == null || traits.about().site() == null) {
          builder.site(SiteId.of("witness-site"));
        }
      }
      case "users" -> {
        if (traits.about() == null || traits.about().users() == 0) {
          builder.users(1);
        }
      }
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
