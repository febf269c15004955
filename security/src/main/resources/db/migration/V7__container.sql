-- SPDX-License-Identifier: EUPL-1.2
-- One row a sealed container: how far its proof of time has come, and when it needs the next stamp. docs/way/seal.md

create table container (
    message_id uuid        not null references message,
    partner    text        not null,
    sealed_at  timestamptz not null,
    state      text        not null check (state in ('sealed', 'stamped', 'archived')),
    standing   text        check (standing in ('qualified', 'unqualified', 'local')),
    late       boolean     not null default false,        -- stamped longer after sealing than allowed
    stamped_at timestamptz,                               -- as the newest time stamp says
    attempts   int         not null default 0,
    due_at     timestamptz not null,                      -- of the next stamp
    primary key (message_id, partner)
);
create index container_due on container (due_at);
create index container_unstamped on container (sealed_at) where state = 'sealed';
