-- SPDX-License-Identifier: EUPL-1.2
-- What providers consented to, and every set of agreements that was ever in force.

create table consent (
    id               uuid primary key,
    message_id       uuid        not null,               -- the dossier it was recorded in
    provider         text        not null,               -- the partner who consented
    provider_message text,                               -- their message, if it has another id there
    part             text        not null default '',    -- an object's id; empty: everything they provided in it
    recipient        text        not null default '',    -- a partner; empty: our own authorities
    use_of           text        not null check (use_of in ('forward', 'judicial-evidence', 'export', 'publish')),
    reference        text        not null,               -- where the provider's own words are kept
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    until            timestamptz,
    withdrawn_at     timestamptz
);
create index consent_provider on consent (provider, use_of, recipient);

create table policy_version (
    version      text primary key,
    previous     text,
    digest       bytea       not null,                   -- SHA-256 of the manifest
    files        text        not null,                   -- JSON: name -> text, manifest and signatures included
    signed_by    text[]      not null,
    activated_by text        not null,
    activated_at timestamptz not null,
    in_force     boolean     not null
);
create unique index policy_in_force on policy_version (in_force) where in_force;
