-- Tables of the help desk on H2 2.3 or later, in the current schema. Instants have microseconds;
-- digests stand for keys, as on PostgreSQL. Texts are told apart by case, whatever IGNORECASE says.

CREATE TABLE helpdesk_schema (
  version integer PRIMARY KEY
);

-- One row for each record. The check of its version decides every commit. The bytes of an id sort
-- by code point, as ids do.
CREATE TABLE helpdesk_record (
  tenant     varchar_casesensitive NOT NULL,
  id         varchar_casesensitive NOT NULL,
  id_bytes   varbinary GENERATED ALWAYS AS (STRINGTOUTF8(id)),
  kind       varchar_casesensitive NOT NULL,
  version    bigint NOT NULL,
  wake_up    timestamp(6) with time zone,
  stamp      bigint NOT NULL,
  attributes json NOT NULL,
  snapshot   json NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE INDEX helpdesk_record_id ON helpdesk_record (tenant, id_bytes);
CREATE INDEX helpdesk_record_kind ON helpdesk_record (tenant, kind, id);
CREATE INDEX helpdesk_record_wake_up ON helpdesk_record (tenant, wake_up, id);

-- Attributes by which records are found: the bytes of a value sort as the value does. A set has a
-- row for each member besides the one for itself.
CREATE TABLE helpdesk_attribute (
  tenant varchar_casesensitive NOT NULL,
  record varchar_casesensitive NOT NULL,
  name   varchar_casesensitive NOT NULL,
  member boolean NOT NULL,
  bytes  varbinary NOT NULL
);

CREATE INDEX helpdesk_attribute_record ON helpdesk_attribute (tenant, record, name);
CREATE INDEX helpdesk_attribute_bytes ON helpdesk_attribute (tenant, name, bytes);

-- The words by which a record is found, apart from it because they change more seldom.
CREATE TABLE helpdesk_words (
  tenant         varchar_casesensitive NOT NULL,
  record         varchar_casesensitive NOT NULL,
  public_words   varchar_casesensitive ARRAY NOT NULL,
  internal_words varchar_casesensitive ARRAY NOT NULL,
  PRIMARY KEY (tenant, record)
);

-- Records that were handed out, until when by the time of the database.
CREATE TABLE helpdesk_lease (
  tenant varchar_casesensitive NOT NULL,
  record varchar_casesensitive NOT NULL,
  until  timestamp(6) with time zone NOT NULL,
  PRIMARY KEY (tenant, record)
);

-- One row. Whoever writes holds it, so that commits come one after the other; it counts positions.
CREATE TABLE helpdesk_turn (
  position bigint NOT NULL
);
INSERT INTO helpdesk_turn (position) VALUES (0);

CREATE TABLE helpdesk_history (
  tenant            varchar_casesensitive NOT NULL,
  record            varchar_casesensitive NOT NULL,
  version           bigint NOT NULL,
  position          bigint NOT NULL,
  at                timestamp(6) with time zone NOT NULL,
  recorded_at       timestamp(6) with time zone NOT NULL,
  type              varchar_casesensitive NOT NULL,
  decision          varchar_casesensitive NOT NULL,
  command           varchar_casesensitive NOT NULL,
  actor             varchar_casesensitive NOT NULL,
  decision_position integer NOT NULL,
  reaction          boolean NOT NULL,
  body              json NOT NULL,
  PRIMARY KEY (tenant, record, version)
);

CREATE UNIQUE INDEX helpdesk_history_position ON helpdesk_history (tenant, position);

CREATE TABLE helpdesk_text (
  tenant   varchar_casesensitive NOT NULL,
  record   varchar_casesensitive NOT NULL,
  text_key varchar_casesensitive NOT NULL,
  subjects varchar_casesensitive ARRAY NOT NULL,
  audience varchar_casesensitive NOT NULL,
  text     varchar_casesensitive NOT NULL,
  PRIMARY KEY (tenant, record, text_key)
);

CREATE TABLE helpdesk_name (
  tenant  varchar_casesensitive NOT NULL,
  digest  varbinary(32) NOT NULL,
  name    varchar_casesensitive NOT NULL,
  holder  varchar_casesensitive NOT NULL,
  expires timestamp(6) with time zone,
  PRIMARY KEY (tenant, digest)
);

CREATE TABLE helpdesk_idempotency (
  tenant       varchar_casesensitive NOT NULL,
  digest       varbinary(32) NOT NULL,
  command_key  varchar_casesensitive NOT NULL,
  payload_hash varchar_casesensitive NOT NULL,
  record       varchar_casesensitive NOT NULL,
  from_version bigint NOT NULL,
  to_version   bigint NOT NULL,
  outcome      json NOT NULL,
  PRIMARY KEY (tenant, digest)
);

CREATE TABLE helpdesk_duty (
  tenant       varchar_casesensitive NOT NULL,
  digest       varbinary(32) NOT NULL,
  id           varchar_casesensitive NOT NULL,
  origin       varchar_casesensitive NOT NULL,
  body         json NOT NULL,
  progress     varchar_casesensitive NOT NULL,
  state        varchar_casesensitive NOT NULL,
  attempts     integer NOT NULL,
  next_try     timestamp(6) with time zone NOT NULL,
  problem      varchar_casesensitive,
  revision     bigint NOT NULL,
  leased_until timestamp(6) with time zone,
  PRIMARY KEY (tenant, digest)
);

CREATE INDEX helpdesk_duty_next_try ON helpdesk_duty (tenant, next_try);

CREATE TABLE helpdesk_outbox (
  tenant       varchar_casesensitive NOT NULL,
  digest       varbinary(32) NOT NULL,
  id           varchar_casesensitive NOT NULL,
  record       varchar_casesensitive NOT NULL,
  collapse_key varchar_casesensitive,
  recipient    varchar_casesensitive NOT NULL,
  channel      varchar_casesensitive NOT NULL,
  audience     varchar_casesensitive NOT NULL,
  language     varchar_casesensitive NOT NULL,
  template     varchar_casesensitive NOT NULL,
  subject      varchar_casesensitive NOT NULL,
  text         varchar_casesensitive NOT NULL,
  at           timestamp(6) with time zone NOT NULL,
  state        varchar_casesensitive NOT NULL,
  attempts     integer NOT NULL,
  next_try     timestamp(6) with time zone NOT NULL,
  problem      varchar_casesensitive,
  revision     bigint NOT NULL,
  leased_until timestamp(6) with time zone,
  PRIMARY KEY (tenant, digest)
);

CREATE INDEX helpdesk_outbox_record ON helpdesk_outbox (tenant, record);
CREATE INDEX helpdesk_outbox_next_try ON helpdesk_outbox (tenant, next_try);

-- The last number of each series of folios.
CREATE TABLE helpdesk_folio (
  tenant varchar_casesensitive NOT NULL,
  series varchar_casesensitive NOT NULL,
  last   bigint NOT NULL,
  PRIMARY KEY (tenant, series)
);

INSERT INTO helpdesk_schema (version) VALUES (1);
