-- What the original of a reply says, as a digest, so that nobody says the same twice and nobody's replies are read through
-- to know. None for replies from before, and after an edit: these are compared word by word.
alter table reply add column said integer;
drop index reply_said;
create index reply_said on reply (author_id, question_id, said);
