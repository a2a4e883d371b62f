package dev.helpdesk.core.workflow;

import java.util.function.Function;

/** What has to hold for a transition to be possible: a guard of the vocabulary or of the host. */
public sealed interface AnyGuard permits Guard, NamedGuard {

  /** Returns its name, by which policies write it. */
  String name();

  /** Returns what is said of one of the vocabulary, or of one of the host. */
  <R> R match(Function<Guard, R> ofVocabulary, Function<NamedGuard, R> ofHost);
}
