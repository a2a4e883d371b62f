package dev.helpdesk.core.sla.internal;

import dev.helpdesk.model.AgreementId;
import java.time.Duration;

/**
 * What a clock is held to.
 *
 * @param agreement the agreement that sets the target
 * @param calendar name of the calendar it counts by
 * @param target business time to be met
 */
public record Promise(AgreementId agreement, String calendar, Duration target) {}
