package dev.helpdesk.core;

/**
 * What a call of {@code processDue} did.
 *
 * @param woken records that were settled
 * @param carried follow-ups and pages of fan-outs that were carried
 * @param retried follow-ups and pages that failed and are tried again later
 * @param parked records and duties that were given up for now; see {@code Desk.parked}
 * @param isMore whether another call would find more to do at the same instant
 */
public record DueReport(int woken, int carried, int retried, int parked, boolean isMore) {}
