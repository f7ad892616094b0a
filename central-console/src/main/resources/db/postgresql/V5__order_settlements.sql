-- What the office did about money whose dossier never came; good for the amount that had come then.

create table order_settlement (
  order_id text primary key references payment_order (id),
  received bigint not null,
  settled_at bigint not null,
  settled_by text not null,
  settled_note text not null
);
