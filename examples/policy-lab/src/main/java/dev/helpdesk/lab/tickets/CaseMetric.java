package dev.helpdesk.lab.tickets;

import java.util.Arrays;
import java.util.Optional;

/** The clocks of scenarios. */
enum CaseMetric {
  FIRST_RESPONSE("firstResponse", "first-response"),
  NEXT_RESPONSE("nextResponse", "next-response"),
  RESOLUTION("resolution", "resolution");

  private final String title;
  private final String metric;

  CaseMetric(String title, String metric) {
    this.title = title;
    this.metric = metric;
  }

  /** Returns what it is called in files. */
  String title() {
    return title;
  }

  /** Returns what it is called in the policy. */
  String metric() {
    return metric;
  }

  static Optional<CaseMetric> titled(String title) {
    return Arrays.stream(values()).filter(metric -> metric.title.equals(title)).findFirst();
  }
}
