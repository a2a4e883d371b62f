package dev.helpdesk.core.command;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registers a ticket for a requester. Immutable; equal by identity.
 *
 * <p>Only kind, requester, channel and subject are needed. What the kind requires beyond that and
 * is not given doesn't lose the contact: the ticket is registered and the requester is asked.
 */
public final class RegisterTicket implements Command {

  private final @Nullable RecordId record;
  private final String kind;
  private final ActorId requester;
  private final String channel;
  private final boolean automatic;
  private final String subject;
  private final String description;
  private final Affected affected;
  private final @Nullable String category;
  private final @Nullable String impact;
  private final @Nullable String urgency;
  private final Map<String, String> fields;
  private final @Nullable RecordId followUpOf;
  private final @Nullable String state;
  private final @Nullable Instant openedAt;

  private RegisterTicket(Builder builder) {
    record = builder.record;
    kind = builder.kind;
    requester = Check.present(builder.requester, "requester");
    channel = Check.present(builder.channel, "channel");
    automatic = builder.automatic;
    subject = Check.present(builder.subject, "subject");
    description = builder.description;
    affected = new Affected(builder.service, builder.items, builder.site, builder.users);
    category = builder.category;
    impact = builder.impact;
    urgency = builder.urgency;
    fields = Check.map(builder.fields, "fields", 1_000);
    followUpOf = builder.followUpOf;
    state = builder.state;
    openedAt = builder.openedAt;
  }

  /**
   * Starts a registration.
   *
   * @param kind what it is, such as {@code incident}
   */
  public static Builder of(String kind) {
    return new Builder(kind);
  }

  /** Starts the registration of an incident. */
  public static Builder incident() {
    return new Builder("incident");
  }

  @Override
  public @Nullable RecordId record() {
    return record;
  }

  /** Returns what the ticket is, such as {@code incident}. */
  public String kind() {
    return kind;
  }

  /** Returns for whom it is. */
  public ActorId requester() {
    return requester;
  }

  /** Returns over which channel it came. */
  public String channel() {
    return channel;
  }

  /** Tells whether an automatic sender wrote it. */
  public boolean automatic() {
    return automatic;
  }

  /** Returns what it is about, in a line. */
  public String subject() {
    return subject;
  }

  /** Returns what it is about; empty when nothing was said. */
  public String description() {
    return description;
  }

  /** Returns service, configuration items, site and how many people it concerns. */
  public Affected affected() {
    return affected;
  }

  /** Returns the path of its category, or null. */
  public @Nullable String category() {
    return category;
  }

  /** Returns its level of the impact scale, or null. */
  public @Nullable String impact() {
    return impact;
  }

  /** Returns its level of the urgency scale, or null. */
  public @Nullable String urgency() {
    return urgency;
  }

  /** Returns further fields by name, such as {@code productVersion}. */
  public Map<String, String> fields() {
    return fields;
  }

  /** Returns the ticket it goes on where that one ended, or null. */
  public @Nullable RecordId followUpOf() {
    return followUpOf;
  }

  /** Returns the state an imported ticket is in, or null for the first state of the workflow. */
  public @Nullable String state() {
    return state;
  }

  /** Returns when an imported ticket was opened at its source, or null for now. */
  public @Nullable Instant openedAt() {
    return openedAt;
  }

  @Override
  public String commandType() {
    return "RegisterTicket";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.registerTicket(this);
  }

  /** Collects what is known of a ticket. Not safe for use by several threads. */
  public static final class Builder {

    private final String kind;
    private @Nullable RecordId record;
    private @Nullable ActorId requester;
    private @Nullable String channel;
    private boolean automatic;
    private @Nullable String subject;
    private String description = "";
    private @Nullable ServiceId service;
    private List<ItemId> items = new ArrayList<>();
    private @Nullable SiteId site;
    private int users;
    private @Nullable String category;
    private @Nullable String impact;
    private @Nullable String urgency;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable RecordId followUpOf;
    private @Nullable String state;
    private @Nullable Instant openedAt;

    private Builder(String kind) {
      this.kind = Check.present(kind, "kind");
    }

    /** Sets the id the ticket will have; without one the engine gives it. */
    public Builder id(RecordId newRecord) {
      record = Check.present(newRecord, "record");
      return this;
    }

    /** Sets for whom it is, and over which channel it came. */
    public Builder from(ActorId newRequester, String newChannel) {
      requester = newRequester;
      channel = newChannel;
      return this;
    }

    /** Says that an automatic sender wrote it, so that nobody is to be answered. */
    public Builder automatic() {
      automatic = true;
      return this;
    }

    /** Sets what it is about, in a line. */
    public Builder subject(String newSubject) {
      subject = newSubject;
      return this;
    }

    /** Sets what it is about. */
    public Builder description(String newDescription) {
      description = Check.present(newDescription, "description");
      return this;
    }

    /** Sets the service that is affected. */
    public Builder service(@Nullable ServiceId newService) {
      service = newService;
      return this;
    }

    /** Sets the configuration items that are affected. */
    public Builder items(List<ItemId> newItems) {
      items = Check.present(newItems, "items");
      return this;
    }

    /** Sets where it is. */
    public Builder site(@Nullable SiteId newSite) {
      site = newSite;
      return this;
    }

    /** Sets how many people can't work; 0 when nobody said. */
    public Builder users(int newUsers) {
      users = newUsers;
      return this;
    }

    /** Sets the path of its category. */
    public Builder category(@Nullable String newCategory) {
      category = newCategory;
      return this;
    }

    /** Sets impact and urgency; the priority follows. */
    public Builder impact(@Nullable String newImpact, @Nullable String newUrgency) {
      impact = newImpact;
      urgency = newUrgency;
      return this;
    }

    /** Sets a further field. */
    public Builder field(String name, String value) {
      fields.put(Check.present(name, "fields.key"), Check.present(value, "fields." + name));
      return this;
    }

    /** Sets where it goes on: at a ticket that ended, with which it will be linked. */
    public Builder followUpOf(@Nullable RecordId newOrigin) {
      followUpOf = newOrigin;
      return this;
    }

    /** Sets in which state an imported ticket is, and when it was opened. For import only. */
    public Builder imported(String newState, Instant newOpenedAt) {
      state = Check.present(newState, "state");
      openedAt = Check.instant(newOpenedAt, "openedAt");
      return this;
    }

    /** Returns the command; refuses one without requester, channel or subject. */
    public RegisterTicket build() {
      return new RegisterTicket(this);
    }
  }
}
