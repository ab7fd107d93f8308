-- Whether somebody has said the same to a question before is asked with every reply: not of all they have ever said.
create index reply_said on reply (author_id, question_id);
