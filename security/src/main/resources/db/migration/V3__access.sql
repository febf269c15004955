-- SPDX-License-Identifier: EUPL-1.2
-- An officer whose account names purposes or crime areas acts within them only; what a message is for is known once it is converted.

alter table message
    add column purposes    text[] not null default '{}',    -- Regulation (EU) 2016/794 Art. 18(2), as 18(2)(c)
    add column crime_areas text[] not null default '{}';    -- Annex I of the same, as EUROPOL-I-29
