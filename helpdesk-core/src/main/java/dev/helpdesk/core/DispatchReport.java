package dev.helpdesk.core;

/**
 * What a call of {@code dispatch} did.
 *
 * @param sent notifications that were sent
 * @param retried notifications that failed and are tried again later
 * @param parked notifications that were given up; see {@code Desk.parked}
 * @param isMore whether another call would find more to send
 */
public record DispatchReport(int sent, int retried, int parked, boolean isMore) {}
