-- SPDX-License-Identifier: EUPL-1.2
-- Four-eyes: what waits for a second person, what that person said, and who stands in for whom. See docs/approvals.md.

create table approval (
    id           uuid        primary key,
    message_id   uuid        not null references message,
    partner      text        not null,
    state        text        not null check (state in ('open', 'approved', 'declined', 'voided', 'used')),
    agreement    text        not null,                    -- with its version
    rule         text        not null,
    purposes     text[]      not null,
    legal_basis  text        not null,
    grounds      text[]      not null,                    -- why a second person is asked
    redactions   text[]      not null,                    -- as the trail names them: paths, groups, articles; no values
    format       text        not null,                    -- what the partner reads
    digest       text        not null,                    -- of exactly what would leave, salted with the message's key
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    on_behalf_of text,
    reason       text,                                    -- a word of a list and a file number; never free text
    good_until   timestamptz,                             -- an approval that was not used by then is void
    ended_at     timestamptz
);
-- one question at a time: of two that decide at once, one finds it answered
create unique index approval_current on approval (message_id, partner) where state in ('open', 'approved');
create index approval_open on approval (asked_at) where state = 'open';
create index approval_message on approval (message_id);

create table approval_delegation (
    id        uuid        primary key,
    delegator text        not null,
    unit      text        not null,                       -- whose tasks the delegate takes over
    delegate  text        not null check (delegate <> delegator),
    absent    boolean     not null,                       -- the delegator decides nothing meanwhile
    from_at   timestamptz not null,
    until_at  timestamptz not null check (until_at > from_at),
    made_at   timestamptz not null,
    ended_at  timestamptz
);
create index approval_delegation_delegate on approval_delegation (delegate, until_at) where ended_at is null;
create index approval_delegation_delegator on approval_delegation (delegator, until_at) where ended_at is null;

-- What is held counts as overdue by the same clock as what is under way.
drop index delivery_silent;
create index delivery_silent on delivery (due_at) where overdue_at is null and state in ('held', 'sealed', 'sending');
create index delivery_held on delivery (next_attempt_at) where state = 'held';
