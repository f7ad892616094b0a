-- Times are milliseconds since 1970 (UTC), ids are text, hashes lower-case hex.
-- Rows that matter carry row_sha256 over their own columns, checked whenever they are read.

create table kiosk (
  id text primary key,
  tenant text not null,
  name text not null,
  unit_code text not null,
  unit_name text not null,
  enrolled_at bigint
);

create table enrolment_token (
  token_sha256 text primary key,
  kiosk text not null references kiosk (id),
  expires_at bigint not null,
  used_at bigint
);

create table certificate (
  sha256 text primary key,
  kiosk text not null references kiosk (id),
  role text not null,
  not_after bigint not null,
  revoked_at bigint
);

create table payment_order (
  id text primary key,
  dossier text not null,
  kiosk text not null,
  reference text not null unique,
  procedure_code text not null,
  amount bigint not null,
  received bigint not null,
  cancelled integer not null,
  created_at bigint not null,
  expires_at bigint not null,
  paid_at bigint,
  row_sha256 text not null
);
create index payment_order_dossier on payment_order (dossier);

create table transfer (
  bank_transaction text primary key,
  account text not null,
  amount bigint not null,
  description text not null,
  at bigint not null,
  received_at bigint not null,
  order_id text references payment_order (id),
  outcome text not null,
  settled_at bigint,
  settled_by text,
  settled_note text,
  row_sha256 text not null
);
create index transfer_order on transfer (order_id);

create table dossier (
  id text primary key,
  kiosk text not null,
  unit_code text not null,
  submission_number text not null,
  procedure_code text not null,
  catalogue_version bigint not null,
  manifest text not null,
  manifest_sha256 text not null,
  slip_sha256 text not null,
  order_id text,
  announced_at bigint not null,
  stored_at bigint,
  submitted_at bigint,
  accept_by bigint,
  holder_mac text,
  fee_due bigint not null,
  state text,
  code text unique,
  accepted_at bigint,
  due_at bigint,
  officer text,
  message text,
  finished_at bigint,
  version integer not null
);
create index dossier_state on dossier (state, stored_at);
create index dossier_holder on dossier (holder_mac, stored_at);
create index dossier_slip on dossier (slip_sha256);

create table dossier_step (
  dossier text not null references dossier (id),
  number integer not null,
  state text not null,
  at bigint not null,
  actor text not null,
  primary key (dossier, number)
);

create table code_counter (
  pattern text not null,
  day text not null,
  value integer not null,
  primary key (pattern, day)
);

create table message (
  id text primary key,
  kind text not null,
  dossier text,
  sealed bytea,
  created_at bigint not null,
  due_at bigint not null,
  attempts integer not null,
  sent_at bigint
);
create index message_due on message (sent_at, due_at);

create table pickup (
  load text primary key,
  dossier text not null references dossier (id),
  kiosk text not null,
  staff text not null,
  compartment integer,
  state text not null,
  code_hash text not null,
  sealed_code bytea,
  prepared_at bigint not null,
  changed_at bigint not null
);
create index pickup_dossier on pickup (dossier, state);

create table pickup_event (
  id text primary key,
  load text not null references pickup (load),
  kind text not null,
  compartment integer not null,
  at bigint not null,
  received_at bigint not null
);

create table staff (
  id text not null,
  unit_code text not null,
  name text not null,
  sealed_number bytea not null,
  pin_hash text not null,
  primary key (unit_code, id)
);

create table verification (
  id text primary key,
  kiosk text not null,
  visit text not null,
  match_number text not null,
  auth_req_id text,
  sealed_number bytea,
  state text not null,
  poll_after bigint not null,
  expires_at bigint not null
);

create table account (
  name text primary key,
  full_name text not null,
  role text not null,
  password_hash text not null,
  failures integer not null,
  locked_until bigint not null
);

create table session (
  token_sha256 text primary key,
  account text not null references account (name),
  csrf text not null,
  expires_at bigint not null
);

create table catalogue_release (
  id text primary key,
  number bigint not null,
  received_at bigint not null,
  actor text not null,
  outcome text not null,
  file text,
  reason text
);

create table audit_entry (
  number bigint primary key,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  chain_sha256 text not null
);
create table audit_head (
  id integer primary key,
  number bigint not null,
  chain_sha256 text not null
);
insert into audit_head (id, number, chain_sha256) values (1, 0, '');
