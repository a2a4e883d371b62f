package dev.helpdesk.jdbc;

final class JdbcOutbox {
  static final String WITHDRAWN = "withdrawn";
}
