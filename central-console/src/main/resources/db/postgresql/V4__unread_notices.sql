-- What the bank signed and nobody could read, kept until a person looked at it.

create table unread_notice (
  id text primary key,
  received_at bigint not null,
  reason text not null,
  sealed bytea not null,
  settled_at bigint,
  settled_by text,
  settled_note text
);

create index payment_order_unpaid on payment_order (created_at) where paid_at is null;
