-- SPDX-License-Identifier: EUPL-1.2
-- The way back: what partners send us, each thing once, and where it lies. See docs/way/inbound.md and ADR 0017.

-- The message that this one sends on, if it does.
alter table message add column origin uuid references message;

-- One row a message of a partner, for ever: repetitions get the first outcome, a used id cannot be used for something else.
create table arrival (
    partner         text        not null,
    stated          uuid        not null,                 -- the id that the partner gave it
    message_id      uuid        not null references message,
    package         bytea       not null,                 -- keyed hash of the content: tells nothing
    signature       bytea       not null,                 -- SHA-256 of the first envelope's signature value
    outcome         text        not null check (outcome in ('accepted', 'refused')),
    code            text,
    reason          text,                                 -- place and rule; never a value
    received_at     timestamptz not null,
    seen            int         not null default 1,
    primary key (partner, stated)
);
create index arrival_message on arrival (message_id);

-- What was taken over, for people or a national system to find.
create table inbox (
    message_id     uuid primary key references message,
    partner        text        not null,
    unit           text        not null,
    state          text        not null default 'new' check (state in ('new', 'read', 'forwarded')),
    classification text        not null,
    codes          text[]      not null,
    urgency        text        not null,
    due_at         timestamptz,                           -- Directive (EU) 2023/977 Art. 5(1): urgent ones within eight hours
    received_at    timestamptz not null,
    read_at        timestamptz,
    forwarded_at   timestamptz
);
create index inbox_open on inbox (unit, state, received_at desc);
