-- Replies to a question have no parent. As part of this index, those of all questions stood in one row, and the
-- first fifty of one question were sought among them.
drop index reply_sibling;
create unique index reply_sibling on reply (parent_id, seq) where parent_id is not null;
