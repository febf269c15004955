-- SPDX-License-Identifier: EUPL-1.2
-- PostgreSQL is the truth, the broker is a bell. See docs/way/ and ADR 0002.

create table message (
    id              uuid primary key,
    format          text        not null,
    door            text        not null check (door in ('directory', 'rest', 'jms', 'command')),
    deliverer       text        not null,
    idempotency_key text,
    fingerprint     bytea       not null,                 -- keyed hash of the bytes: finds duplicates, tells nothing
    state           text        not null check (state in ('ingested', 'under-way', 'refused', 'duplicate', 'closed')),
    duplicate_of    uuid        references message,
    priority        smallint    not null default 4 check (priority between 0 and 9),
    findings        text,                                 -- codes, places and rules; never values
    received_at     timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    closed_at       timestamptz
);
create unique index message_idempotency on message (deliverer, idempotency_key) where idempotency_key is not null;
create unique index message_fingerprint on message (fingerprint) where state in ('ingested', 'under-way', 'closed');
create index message_due on message (next_attempt_at) where state = 'ingested';
create index message_recent on message (received_at desc);

-- Destroying the data key erases every payload of its message; every trail proof stays valid.
create table data_key (
    message_id uuid primary key references message,
    key_id     text  not null,
    wrapped    bytea not null
);

create table payload (
    message_id uuid  not null references message,
    kind       text  not null check (kind in ('original', 'signed', 'sealed', 'receipt')),
    partner    text  not null default '',
    bytes      bytea not null,
    primary key (message_id, kind, partner)
);
alter table payload alter column bytes set storage external; -- encrypted bytes do not compress

create table delivery (
    message_id      uuid        not null references message,
    partner         text        not null,
    state           text        not null check (state in ('sealed', 'sending', 'delivered', 'refused', 'dead')),
    priority        smallint    not null,
    attempts        int         not null default 0,
    body_digest     bytea,                                -- what the receipt must name
    sealed_at       timestamptz,
    due_at          timestamptz,                          -- a receipt is expected by then
    overdue_at      timestamptz,                          -- when silence became an event
    next_attempt_at timestamptz not null,
    lease_until     timestamptz,
    code            text,
    reason          text,
    closed_at       timestamptz,
    primary key (message_id, partner)
);
create index delivery_due on delivery (next_attempt_at) where state in ('sealed', 'sending');
create index delivery_silent on delivery (due_at) where overdue_at is null and state in ('sealed', 'sending');
create index delivery_partner on delivery (partner, state);

create table receipt (
    message_id  uuid        not null references message,
    partner     text        not null,
    outcome     text        not null check (outcome in ('accepted', 'refused')),
    code        text,
    signer      text        not null,                     -- certificate fingerprint
    received_at timestamptz not null,
    primary key (message_id, partner)
);

-- recorded (row exists) -> integrated (idx) -> published (a checkpoint covers idx)
create table trail_entry (
    id         bigint generated always as identity primary key,
    message_id uuid        not null,
    event      text        not null,
    at         timestamptz not null,
    body       text        not null,                      -- canonical JSON (RFC 8785): the leaf
    idx        bigint
);
create unique index trail_entry_idx on trail_entry (idx) where idx is not null;
create index trail_entry_pending on trail_entry (id) where idx is null;
create index trail_entry_message on trail_entry (message_id, id);

-- C2SP tlog-tiles: level, position, up to 256 hashes of 32 bytes
create table trail_tile (
    level    smallint not null,
    position bigint   not null,
    hashes   bytea    not null,
    primary key (level, position)
);

create table trail_checkpoint (
    size bigint primary key,
    at   timestamptz not null,
    note text        not null                             -- C2SP tlog-checkpoint, signed note
);
