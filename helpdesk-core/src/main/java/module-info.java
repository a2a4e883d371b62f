/**
 * The help desk engine: commands in, decisions and history out.
 *
 * <p>Packages whose name ends in {@code internal} are never exported. Jackson stays behind the
 * codec and the policy's JSON, Caffeine behind bounded caches; neither is part of the API.
 */
module dev.helpdesk.core {
  exports dev.helpdesk.core;
  exports dev.helpdesk.core.assignment;
  exports dev.helpdesk.core.calendar;
  exports dev.helpdesk.core.classification;
  exports dev.helpdesk.core.command;
  exports dev.helpdesk.core.conversation;
  exports dev.helpdesk.core.diagram;
  exports dev.helpdesk.core.directory;
  exports dev.helpdesk.core.escalation;
  exports dev.helpdesk.core.event;
  exports dev.helpdesk.core.feed;
  exports dev.helpdesk.core.intake;
  exports dev.helpdesk.core.knowledge;
  exports dev.helpdesk.core.lint;
  exports dev.helpdesk.core.notification;
  exports dev.helpdesk.core.policy;
  exports dev.helpdesk.core.privacy;
  exports dev.helpdesk.core.proof;
  exports dev.helpdesk.core.relation;
  exports dev.helpdesk.core.report;
  exports dev.helpdesk.core.security;
  exports dev.helpdesk.core.sla;
  exports dev.helpdesk.core.survey;
  exports dev.helpdesk.core.view;
  exports dev.helpdesk.core.workflow;

  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires transitive dev.helpdesk.spi;
}
