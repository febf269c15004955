-- SPDX-License-Identifier: EUPL-1.2
-- Trust and access: what decides who may do what with a message, and the states that four-eyes, the way back and recall need.

alter table message
    add column direction      text not null default 'out' check (direction in ('out', 'in')),
    add column unit           text not null default 'contact-point',   -- whose message it is
    add column classification text,                                    -- highest marking of any part, once it is known
    add column codes          text[] not null default '{}';            -- every handling code of any part, once they are known

alter table message drop constraint message_door_check;
alter table message add constraint message_door_check
    check (door in ('directory', 'rest', 'jms', 'command', 'partner', 'desk'));
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check
    check (state in ('ingested', 'under-way', 'refused', 'duplicate', 'closed', 'delivered'));

alter table payload drop constraint payload_kind_check;
alter table payload add constraint payload_kind_check
    check (kind in ('original', 'signed', 'sealed', 'receipt', 'container', 'decided'));

alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('held', 'declined', 'sealed', 'sending', 'delivered', 'refused', 'dead'));
