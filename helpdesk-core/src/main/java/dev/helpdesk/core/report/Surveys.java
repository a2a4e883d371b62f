package dev.helpdesk.core.report;

/**
 * What the requester of a ticket was asked and answered.
 *
 * @param invited how often they were asked
 * @param answered how often they answered, never more
 * @param sum sum of their overall ratings
 */
record Surveys(int invited, int answered, int sum) {

  static final Surveys NONE = new Surveys(0, 0, 0);

  Surveys asked() {
    return new Surveys(invited + 1, answered, sum);
  }

  /** An answer that nobody asked for is passed over. */
  Surveys rated(int overall) {
    return answered < invited ? new Surveys(invited, answered + 1, sum + overall) : this;
  }
}
