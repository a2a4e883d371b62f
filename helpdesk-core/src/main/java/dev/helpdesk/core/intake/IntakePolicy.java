package dev.helpdesk.core.intake;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a desk takes in, over which channels, and how it numbers it. Immutable, equal by value. */
public final class IntakePolicy {

  private final Map<String, TicketKind> kinds;
  private final Set<String> channels;
  private final FolioFormat folioFormat;
  private final ZoneId zone;

  private IntakePolicy(Builder builder) {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(builder.kinds));
    channels = Collections.unmodifiableSet(new LinkedHashSet<>(builder.channels));
    folioFormat = builder.folioFormat;
    zone = builder.zone;
  }

  /** Starts a policy without kinds and channels. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a kind by its name. */
  public Optional<TicketKind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Returns the kinds in the order given. */
  public List<TicketKind> kinds() {
    return List.copyOf(kinds.values());
  }

  /** Returns the official channels in the order given. */
  public Set<String> channels() {
    return channels;
  }

  /** Returns how folios are written. */
  public FolioFormat folioFormat() {
    return folioFormat;
  }

  /** Returns the zone in which the year of a folio begins. */
  public ZoneId zone() {
    return zone;
  }

  /** Starts another policy from this one's parts. */
  public Builder toBuilder() {
    Builder builder = builder().channels(channels).folioFormat(folioFormat).zone(zone);
    kinds.values().forEach(builder::kind);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntakePolicy that
        && kinds.equals(that.kinds)
        && channels.equals(that.channels)
        && folioFormat.equals(that.folioFormat)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kinds, channels, folioFormat, zone);
  }

  @Override
  public String toString() {
    return "IntakePolicy[" + kinds.keySet() + ", " + channels + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private static final int KINDS = 100;
    private static final int CHANNELS = 100;

    private final Map<String, TicketKind> kinds = new LinkedHashMap<>();
    private final Set<String> channels = new LinkedHashSet<>();
    private FolioFormat folioFormat = FolioFormat.DEFAULT;
    private ZoneId zone = ZoneOffset.UTC;

    private Builder() {}

    /** Adds a kind, or replaces the one of its name. */
    public Builder kind(TicketKind kind) {
      kinds.put(Check.present(kind, "intake.kinds").name(), kind);
      return this;
    }

    /** Adds official channels. */
    public Builder channels(Collection<String> names) {
      for (String name : Check.list(names, "intake.channels", CHANNELS)) {
        channels.add(Check.id(name, "intake.channels[]"));
      }
      return this;
    }

    /** Makes a channel unofficial. */
    public Builder withoutChannel(String name) {
      channels.remove(name);
      return this;
    }

    /** Sets how folios are written. */
    public Builder folioFormat(FolioFormat format) {
      folioFormat = Check.present(format, "intake.folioFormat");
      return this;
    }

    /** Sets the zone in which the year of a folio begins; UTC unless told. */
    public Builder zone(ZoneId newZone) {
      zone = Check.present(newZone, "intake.zone");
      return this;
    }

    /** Returns the policy; refuses one without kinds or without channels. */
    public IntakePolicy build() {
      if (kinds.isEmpty() || kinds.size() > KINDS) {
        throw new InvalidValueException("intake.kinds", "1 to " + KINDS + " kinds");
      }
      if (channels.isEmpty() || channels.size() > CHANNELS) {
        throw new InvalidValueException("intake.channels", "1 to " + CHANNELS + " channels");
      }
      return new IntakePolicy(this);
    }
  }
}
