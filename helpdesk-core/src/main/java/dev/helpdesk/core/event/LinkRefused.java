package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * The other record refused a link.
 *
 * @param link what the other would have been
 * @param other the other record
 * @param code code of the refusal
 */
public record LinkRefused(LinkType link, RecordId other, String code) implements Event {

  /** Refuses null. */
  public LinkRefused {
    Check.present(link, "link");
    Check.present(other, "other");
    Check.present(code, "code");
  }

  @Override
  public String eventType() {
    return "LinkRefused";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linkRefused(this);
  }
}
