package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which tickets an agreement is for. An empty list names any; lists with values name tickets
 * that have one of them. Of the rules that match a ticket the most specific chooses.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class AgreementRule {

  /** Most values that a rule may name of one sort. */
  public static final int MAX_VALUES = 10_000;

  private final String name;
  private final List<String> kinds;
  private final List<OrganisationId> organisations;
  private final List<ServiceId> services;
  private final List<String> categories;
  private final List<String> priorities;
  private final List<String> channels;
  private final AgreementId agreement;

  private AgreementRule(Builder builder) {
    name = Check.id(builder.name, "agreementRule.name");
    kinds = builder.kinds;
    organisations = builder.organisations;
    services = builder.services;
    categories = builder.categories;
    priorities = builder.priorities;
    channels = builder.channels;
    agreement = Check.present(builder.agreement, "agreementRule.agreement");
  }

  /** Returns the rule that gives every ticket this agreement. */
  public static AgreementRule everything(String name, AgreementId agreement) {
    return builder(name, agreement).build();
  }

  /** Begins a rule that gives every ticket this agreement. */
  public static Builder builder(String name, AgreementId agreement) {
    return new Builder(name, agreement);
  }

  /** Returns the name, unique in the policy. */
  public String name() {
    return name;
  }

  /** Returns the kinds of tickets of which it must be one. */
  public List<String> kinds() {
    return kinds;
  }

  /** Returns the customers of which the requester must be a user. */
  public List<OrganisationId> organisations() {
    return organisations;
  }

  /** Returns the services of which the ticket must name one. */
  public List<ServiceId> services() {
    return services;
  }

  /** Returns the category paths under one of which the ticket must be; steps end at a slash. */
  public List<String> categories() {
    return categories;
  }

  /** Returns the priorities of which the ticket must have one. */
  public List<String> priorities() {
    return priorities;
  }

  /** Returns the channels over one of which the ticket must have come. */
  public List<String> channels() {
    return channels;
  }

  /** Returns the agreement that it gives. */
  public AgreementId agreement() {
    return agreement;
  }

  /** Tells whether a ticket is meant. */
  public boolean matches(TicketTraits ticket) {
    return meets(kinds, ticket.kind())
        && meets(organisations, ticket.customer())
        && meets(services, ticket.service())
        && (categories.isEmpty() || depth(ticket.category()) > 0)
        && meets(priorities, ticket.priority())
        && meets(channels, ticket.channel());
  }

  /** Returns what it names, in the order of weight; nothing for the rule that gives to all. */
  public List<Aspect> aspects() {
    List<Aspect> named = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (!values(aspect).isEmpty()) {
        named.add(aspect);
      }
    }
    return List.copyOf(named);
  }

  /** Returns the values that it names of an aspect. */
  List<?> values(Aspect aspect) {
    return switch (aspect) {
      case CUSTOMER -> organisations;
      case SERVICE -> services;
      case KIND -> kinds;
      case CATEGORY -> categories;
      case PRIORITY -> priorities;
      case CHANNEL -> channels;
    };
  }

  /** Returns how many steps the longest of its category paths has that a category lies under. */
  int depth(@Nullable String category) {
    int deepest = 0;
    for (String prefix : categories) {
      if (category != null && (category.equals(prefix) || category.startsWith(prefix + "/"))) {
        deepest = Math.max(deepest, prefix.split("/", -1).length);
      }
    }
    return deepest;
  }

  private static <T> boolean meets(List<T> wanted, @Nullable T actual) {
    return wanted.isEmpty() || (actual != null && wanted.contains(actual));
  }

  /** Returns a builder that holds all of this rule. */
  public Builder toBuilder() {
    return new Builder(name, agreement)
        .kinds(kinds)
        .organisations(organisations)
        .services(services)
        .categories(categories)
        .priorities(priorities)
        .channels(channels);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgreementRule that
        && name.equals(that.name)
        && kinds.equals(that.kinds)
        && organisations.equals(that.organisations)
        && services.equals(that.services)
        && categories.equals(that.categories)
        && priorities.equals(that.priorities)
        && channels.equals(that.channels)
        && agreement.equals(that.agreement);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        name, kinds, organisations, services, categories, priorities, channels, agreement);
  }

  @Override
  public String toString() {
    return "AgreementRule[" + name + " -> " + agreement + "]";
  }

  /** Gathers what a rule names. Not safe for use by several threads. */
  public static final class Builder {

    private final String name;
    private final AgreementId agreement;
    private List<String> kinds = List.of();
    private List<OrganisationId> organisations = List.of();
    private List<ServiceId> services = List.of();
    private List<String> categories = List.of();
    private List<String> priorities = List.of();
    private List<String> channels = List.of();

    private Builder(String name, AgreementId agreement) {
      this.name = name;
      this.agreement = agreement;
    }

    /** Sets the kinds of tickets; any when empty. */
    public Builder kinds(List<String> values) {
      kinds = Check.list(values, "agreementRule.kinds", MAX_VALUES);
      return this;
    }

    /** Sets the customers; any, and requesters without one, when empty. */
    public Builder organisations(List<OrganisationId> values) {
      organisations = Check.list(values, "agreementRule.organisations", MAX_VALUES);
      return this;
    }

    /** Sets the services; any, and tickets without one, when empty. */
    public Builder services(List<ServiceId> values) {
      services = Check.list(values, "agreementRule.services", MAX_VALUES);
      return this;
    }

    /** Sets the category paths, such as {@code network/vpn}; any, and none, when empty. */
    public Builder categories(List<String> paths) {
      for (String path : Check.list(paths, "agreementRule.categories", MAX_VALUES)) {
        Check.id(path, "agreementRule.categories");
      }
      categories = List.copyOf(paths);
      return this;
    }

    /** Sets the priorities; any, and unclassified tickets, when empty. */
    public Builder priorities(List<String> values) {
      priorities = Check.list(values, "agreementRule.priorities", MAX_VALUES);
      return this;
    }

    /** Sets the channels; any when empty. */
    public Builder channels(List<String> values) {
      channels = Check.list(values, "agreementRule.channels", MAX_VALUES);
      return this;
    }

    /** Builds the rule; refuses malformed parts. */
    public AgreementRule build() {
      return new AgreementRule(this);
    }
  }
}
