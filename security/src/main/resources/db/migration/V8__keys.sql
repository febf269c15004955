-- SPDX-License-Identifier: EUPL-1.2
-- Which data keys a key at rest wraps: re-wrapping looks for them after a rotation.

create index data_key_by_key on data_key (key_id);
