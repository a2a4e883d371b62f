-- Tables of the help desk on PostgreSQL 13 or later, in the first schema of the search path.
-- Texts compare by code point; instants have microseconds; digests stand for keys that may be
-- longer than an index takes.

CREATE TABLE helpdesk_schema (
  version integer PRIMARY KEY
);

-- One row for each record. The check of its version decides every commit.
CREATE TABLE helpdesk_record (
  tenant     text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  version    bigint NOT NULL,
  wake_up    timestamptz,
  stamp      bigint NOT NULL,
  attributes jsonb NOT NULL,
  snapshot   jsonb NOT NULL,
  PRIMARY KEY (tenant, id)
) WITH (fillfactor = 80);

CREATE INDEX helpdesk_record_kind ON helpdesk_record (tenant, kind, id);
CREATE INDEX helpdesk_record_wake_up ON helpdesk_record (tenant, wake_up, id)
  WHERE wake_up IS NOT NULL;
CREATE INDEX helpdesk_record_attributes ON helpdesk_record USING gin (attributes jsonb_path_ops);

-- The words by which a record is found, apart from it because they change more seldom.
CREATE TABLE helpdesk_words (
  tenant         text COLLATE "C" NOT NULL,
  record         text COLLATE "C" NOT NULL,
  public_words   text[] COLLATE "C" NOT NULL,
  internal_words text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, record)
);

CREATE INDEX helpdesk_words_public ON helpdesk_words USING gin (public_words);
CREATE INDEX helpdesk_words_internal ON helpdesk_words USING gin (internal_words);

-- Records that were handed out, until when by the time of the database.
CREATE TABLE helpdesk_lease (
  tenant text COLLATE "C" NOT NULL,
  record text COLLATE "C" NOT NULL,
  until  timestamptz NOT NULL,
  PRIMARY KEY (tenant, record)
);

-- Positions of the feed. Its last value is 0 before the first row.
CREATE SEQUENCE helpdesk_position MINVALUE 0 START WITH 0;
SELECT nextval('helpdesk_position');

CREATE TABLE helpdesk_history (
  tenant            text COLLATE "C" NOT NULL,
  record            text COLLATE "C" NOT NULL,
  version           bigint NOT NULL,
  position          bigint NOT NULL,
  at                timestamptz NOT NULL,
  recorded_at       timestamptz NOT NULL,
  type              text COLLATE "C" NOT NULL,
  decision          text COLLATE "C" NOT NULL,
  command           text COLLATE "C" NOT NULL,
  actor             text COLLATE "C" NOT NULL,
  decision_position integer NOT NULL,
  reaction          boolean NOT NULL,
  body              jsonb NOT NULL,
  PRIMARY KEY (tenant, record, version)
);

CREATE UNIQUE INDEX helpdesk_history_position ON helpdesk_history (tenant, position);

CREATE TABLE helpdesk_text (
  tenant   text COLLATE "C" NOT NULL,
  record   text COLLATE "C" NOT NULL,
  text_key text COLLATE "C" NOT NULL,
  subjects text[] COLLATE "C" NOT NULL,
  audience text NOT NULL,
  text     text NOT NULL,
  PRIMARY KEY (tenant, record, text_key)
);

CREATE TABLE helpdesk_name (
  tenant  text COLLATE "C" NOT NULL,
  digest  bytea NOT NULL,
  name    text COLLATE "C" NOT NULL,
  holder  text COLLATE "C" NOT NULL,
  expires timestamptz,
  PRIMARY KEY (tenant, digest)
);

CREATE TABLE helpdesk_idempotency (
  tenant       text COLLATE "C" NOT NULL,
  digest       bytea NOT NULL,
  command_key  text COLLATE "C" NOT NULL,
  payload_hash text COLLATE "C" NOT NULL,
  record       text COLLATE "C" NOT NULL,
  from_version bigint NOT NULL,
  to_version   bigint NOT NULL,
  outcome      jsonb NOT NULL,
  PRIMARY KEY (tenant, digest)
);

CREATE TABLE helpdesk_duty (
  tenant       text COLLATE "C" NOT NULL,
  digest       bytea NOT NULL,
  id           text COLLATE "C" NOT NULL,
  origin       text COLLATE "C" NOT NULL,
  body         jsonb NOT NULL,
  progress     text NOT NULL,
  state        text NOT NULL,
  attempts     integer NOT NULL,
  next_try     timestamptz NOT NULL,
  problem      text,
  revision     bigint NOT NULL,
  leased_until timestamptz,
  PRIMARY KEY (tenant, digest)
);

CREATE INDEX helpdesk_duty_next_try ON helpdesk_duty (tenant, next_try) WHERE state = 'PENDING';
CREATE INDEX helpdesk_duty_parked ON helpdesk_duty (tenant) WHERE state = 'PARKED';

CREATE TABLE helpdesk_outbox (
  tenant       text COLLATE "C" NOT NULL,
  digest       bytea NOT NULL,
  id           text COLLATE "C" NOT NULL,
  record       text COLLATE "C" NOT NULL,
  collapse_key text COLLATE "C",
  recipient    text COLLATE "C" NOT NULL,
  channel      text COLLATE "C" NOT NULL,
  audience     text NOT NULL,
  language     text NOT NULL,
  template     text NOT NULL,
  subject      text NOT NULL,
  text         text NOT NULL,
  at           timestamptz NOT NULL,
  state        text NOT NULL,
  attempts     integer NOT NULL,
  next_try     timestamptz NOT NULL,
  problem      text,
  revision     bigint NOT NULL,
  leased_until timestamptz,
  PRIMARY KEY (tenant, digest)
);

CREATE INDEX helpdesk_outbox_record ON helpdesk_outbox (tenant, record);
CREATE INDEX helpdesk_outbox_next_try ON helpdesk_outbox (tenant, next_try) WHERE state = 'PENDING';
CREATE INDEX helpdesk_outbox_parked ON helpdesk_outbox (tenant) WHERE state = 'PARKED';

-- The last number of each series of folios.
CREATE TABLE helpdesk_folio (
  tenant text COLLATE "C" NOT NULL,
  series text COLLATE "C" NOT NULL,
  last   bigint NOT NULL,
  PRIMARY KEY (tenant, series)
);

INSERT INTO helpdesk_schema (version) VALUES (1);
