-- The last that each kiosk said, and the commands it was given.

create table kiosk_state (
  kiosk text primary key,
  online integer not null,
  boot bigint not null,
  at bigint not null
);

create table kiosk_report (
  kiosk text primary key,
  boot bigint not null,
  sequence bigint not null,
  received_at bigint not null,
  report text not null
);

create table kiosk_update (
  kiosk text not null,
  release bigint not null,
  outcome text not null,
  reason text,
  at bigint not null,
  primary key (kiosk, release, outcome)
);

create table kiosk_command (
  id text primary key,
  kiosk text not null,
  action text not null,
  actor text not null,
  issued_at bigint not null,
  expires_at bigint not null,
  signed blob not null,
  outcome text,
  answered_at bigint
);
create index kiosk_command_kiosk on kiosk_command (kiosk, issued_at);

create table dead_letter (
  id text primary key,
  topic text not null,
  reason text not null,
  received_at bigint not null
);
