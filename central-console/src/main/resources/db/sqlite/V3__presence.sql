-- How a kiosk that is away went, how it came back, and when its app last called.

alter table kiosk_state add column orderly integer not null default 0;
alter table kiosk_state add column lost_at bigint;
alter table kiosk_state add column back_at bigint;
alter table kiosk_state add column restarted integer not null default 0;

create table kiosk_app (
  kiosk text primary key,
  seen_at bigint not null
);
