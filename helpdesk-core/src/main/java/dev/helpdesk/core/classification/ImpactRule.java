package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an impact to the tickets that meet all its conditions, by what is affected.
 *
 * <p>A condition is a list of values of which one must hold; an empty list is no condition. What is
 * wanted of configuration items must all be true of one of those that the ticket names. Immutable,
 * equal by value, safe for use by several threads.
 */
public final class ImpactRule {

  private final String name;
  private final String impact;
  private final List<ServiceId> services;
  private final List<String> serviceCriticalities;
  private final List<ItemId> items;
  private final List<String> itemFamilies;
  private final List<String> itemCriticalities;
  private final List<SiteId> sites;
  private final boolean vip;
  private final int usersAtLeast;

  private ImpactRule(Builder builder) {
    name = builder.name;
    impact = builder.impact;
    services = List.copyOf(builder.services);
    serviceCriticalities = List.copyOf(builder.serviceCriticalities);
    items = List.copyOf(builder.items);
    itemFamilies = List.copyOf(builder.itemFamilies);
    itemCriticalities = List.copyOf(builder.itemCriticalities);
    sites = List.copyOf(builder.sites);
    vip = builder.vip;
    usersAtLeast = builder.usersAtLeast;
  }

  /**
   * Begins a rule without conditions, which gives every ticket an impact.
   *
   * @param name by which a ticket says where its impact is from
   * @param impact level of the impact scale
   */
  public static Builder builder(String name, String impact) {
    return new Builder(name, impact);
  }

  /** Returns the name, by which a ticket says where its impact is from. */
  public String name() {
    return name;
  }

  /** Returns the level of the impact scale that it gives. */
  public String impact() {
    return impact;
  }

  /** Returns the services of which the ticket must name one. */
  public List<ServiceId> services() {
    return services;
  }

  /** Returns the criticalities of which its service must have one, as the catalogue says. */
  public List<String> serviceCriticalities() {
    return serviceCriticalities;
  }

  /** Returns the configuration items of which the ticket must name one. */
  public List<ItemId> items() {
    return items;
  }

  /** Returns the families of which that item must be, as the catalogue says. */
  public List<String> itemFamilies() {
    return itemFamilies;
  }

  /** Returns the criticalities of which that item must have one. */
  public List<String> itemCriticalities() {
    return itemCriticalities;
  }

  /** Returns the sites of which it must be at one: where it is, or else where its requester is. */
  public List<SiteId> sites() {
    return sites;
  }

  /** Tells whether its requester must be one to be treated with preference. */
  public boolean vip() {
    return vip;
  }

  /** Returns how many people at least must be affected, 0 for any number. */
  public int usersAtLeast() {
    return usersAtLeast;
  }

  /** Returns a builder that begins with this rule. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, impact);
    builder.services.addAll(services);
    builder.serviceCriticalities.addAll(serviceCriticalities);
    builder.items.addAll(items);
    builder.itemFamilies.addAll(itemFamilies);
    builder.itemCriticalities.addAll(itemCriticalities);
    builder.sites.addAll(sites);
    builder.vip = vip;
    builder.usersAtLeast = usersAtLeast;
    return builder;
  }

  private List<Object> parts() {
    return Arrays.asList(
        name,
        impact,
        services,
        serviceCriticalities,
        items,
        itemFamilies,
        itemCriticalities,
        sites,
        vip,
        usersAtLeast);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImpactRule that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "ImpactRule[" + name + " -> " + impact + "]";
  }

  /** Gathers the conditions of a rule. Calls add up. Not safe for use by several threads. */
  public static final class Builder {

    private static final int MAX_VALUES = 1_000;

    private final String name;
    private final String impact;
    private final List<ServiceId> services = new ArrayList<>();
    private final List<String> serviceCriticalities = new ArrayList<>();
    private final List<ItemId> items = new ArrayList<>();
    private final List<String> itemFamilies = new ArrayList<>();
    private final List<String> itemCriticalities = new ArrayList<>();
    private final List<SiteId> sites = new ArrayList<>();
    private boolean vip;
    private int usersAtLeast;

    private Builder(String name, String impact) {
      this.name = Check.id(name, "impactRule.name");
      this.impact = Check.id(impact, "impactRule.impact");
    }

    /** Adds services. */
    public Builder services(List<ServiceId> values) {
      return add(services, values, "impactRule.services");
    }

    /** Adds criticalities of services, as the catalogue names them. */
    public Builder serviceCriticalities(List<String> values) {
      return addNames(serviceCriticalities, values, "impactRule.serviceCriticalities");
    }

    /** Adds configuration items. */
    public Builder items(List<ItemId> values) {
      return add(items, values, "impactRule.items");
    }

    /** Adds families of configuration items. */
    public Builder itemFamilies(List<String> values) {
      return addNames(itemFamilies, values, "impactRule.itemFamilies");
    }

    /** Adds criticalities of configuration items, as the catalogue names them. */
    public Builder itemCriticalities(List<String> values) {
      return addNames(itemCriticalities, values, "impactRule.itemCriticalities");
    }

    /** Adds sites. */
    public Builder sites(List<SiteId> values) {
      return add(sites, values, "impactRule.sites");
    }

    /** Lets it count for requesters only who are to be treated with preference. */
    public Builder vip() {
      vip = true;
      return this;
    }

    /** Sets how many people at least must be affected; 0 for any number. */
    public Builder usersAtLeast(int number) {
      usersAtLeast = Check.between(number, 0, 1_000_000_000, "impactRule.usersAtLeast");
      return this;
    }

    /** Returns the rule. */
    public ImpactRule build() {
      return new ImpactRule(this);
    }

    private <T> Builder add(List<T> to, List<T> values, String field) {
      to.addAll(Check.list(values, field, MAX_VALUES - to.size()));
      return this;
    }

    private Builder addNames(List<String> to, List<String> values, String field) {
      for (String value : Check.list(values, field, MAX_VALUES - to.size())) {
        to.add(Check.id(value, field + "[]"));
      }
      return this;
    }
  }
}
