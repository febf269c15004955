-- SPDX-License-Identifier: EUPL-1.2
-- How long what is kept, and how it ends: erasure with proof, retention, legal hold, notices, broken glass.

alter table message
    alter column fingerprint drop not null,                            -- erased with the payload: it could match a guess
    add column subjects  text[]  not null default '{}',                -- categories of data subjects, once they are known
    add column scheduled boolean not null default false,               -- retention knows of it
    add column corrects  uuid references message,                      -- the message that this one replaces
    add column erased_at timestamptz;                                  -- no payload of it can be read any more
create index message_unscheduled on message (closed_at) where closed_at is not null and not scheduled;

alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('held', 'declined', 'sealed', 'sending', 'delivered', 'refused', 'dead', 'withdrawn'));

-- One row a destroyed key: content first, where receipts are kept longer, then all that is left.
create table erasure (
    message_id uuid        not null references message,
    extent     text        not null check (extent in ('content', 'everything')),
    ground     text        not null,
    by         text        not null,
    at         timestamptz not null,
    payloads   int         not null,
    proof      text        not null,                                   -- C2SP signed note, docs/keeping.md
    primary key (message_id, extent)
);

create table retention (
    message_id     uuid primary key references message,
    concluded_at   timestamptz not null,
    review_at      timestamptz not null,                               -- a person looks at it by then
    erase_at       timestamptz not null,                               -- payloads are gone by then, whatever anybody does
    evidence_until timestamptz not null,                               -- receipts are gone by then
    reviewed_at    timestamptz,
    reviewed_by    text,
    outcome        text check (outcome in ('keep', 'erase')),
    overdue_at     timestamptz                                         -- when a missed review became an event
);
create index retention_review on retention (review_at);
create index retention_erase on retention (erase_at);
create index retention_evidence on retention (evidence_until);

create table hold (
    id             uuid primary key,
    message_id     uuid        not null references message,
    ground         text        not null,
    reference      text        not null,
    placed_by      text        not null,
    placed_at      timestamptz not null,
    lifted_by      text,
    lifted_at      timestamptz,
    lift_reference text,
    check (lifted_by is null or lifted_by <> placed_by)
);
create unique index hold_active on hold (message_id) where lifted_at is null;

-- A notice is a message of its own (its deliveries travel as all others do); here stands what it is about.
create table notice (
    id          uuid primary key references message,
    about       uuid        not null references message,
    kind        text        not null check (kind in ('correction', 'recall', 'erasure')),
    ground      text        not null,
    replacement uuid references message,
    by          text        not null,
    issued_at   timestamptz not null,
    deadline    timestamptz not null
);
create index notice_about on notice (about);

create table notice_recipient (
    notice_id       uuid not null references notice,
    partner         text not null,
    outcome         text check (outcome in ('carried-out', 'refused', 'unreached')),
    code            text,
    acknowledged_at timestamptz,
    overdue_at      timestamptz,
    primary key (notice_id, partner)
);
create index notice_recipient_open on notice_recipient (notice_id) where outcome is null;

create table glass (
    id          uuid primary key,
    message_id  uuid        not null references message,
    actor       text        not null,
    ground      text        not null,
    reference   text        not null,
    broken_at   timestamptz not null,
    open_until  timestamptz not null,
    review_due  timestamptz not null,
    reviewed_at timestamptz,
    reviewer    text,
    verdict     text check (verdict in ('justified', 'not-justified')),
    code        text,
    check (reviewer is null or reviewer <> actor)
);
create index glass_open on glass (message_id, actor);
create index glass_unreviewed on glass (review_due) where reviewed_at is null;
