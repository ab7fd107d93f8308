-- The id of a text is its thing's with another version number (RFC 9562, section 5.8): the texts of things that were made
-- together lie together, and a text that is added goes to the end of each index. It was drawn anew before.
create table text_moved (was blob not null primary key, becomes blob not null) strict;
insert into text_moved select text_id, unhex(substr(hex(id), 1, 12) || '8' || substr(hex(id), 14)) from space;
insert into text_moved select text_id, unhex(substr(hex(id), 1, 12) || '8' || substr(hex(id), 14)) from question;
insert into text_moved select text_id, unhex(substr(hex(id), 1, 12) || '8' || substr(hex(id), 14)) from reply;
insert into text_moved select text_id, unhex(substr(hex(id), 1, 12) || '8' || substr(hex(id), 14)) from resource;
insert into text_moved select text_id, unhex(substr(hex(id), 1, 12) || '8' || substr(hex(id), 14)) from page;
insert into text_moved select text_id, unhex(substr(hex(person_id), 1, 12) || '8' || substr(hex(person_id), 14)) from expert where text_id is not null;
delete from text_moved where was = becomes;
insert into text (id) select becomes from text_moved;
update text_version set text_id = (select m.becomes from text_moved m where m.was = text_version.text_id)
where text_id in (select was from text_moved);
update text_revision set text_id = (select m.becomes from text_moved m where m.was = text_revision.text_id)
where text_id in (select was from text_moved);
update space set text_id = (select m.becomes from text_moved m where m.was = space.text_id)
where text_id in (select was from text_moved);
update question set text_id = (select m.becomes from text_moved m where m.was = question.text_id)
where text_id in (select was from text_moved);
update reply set text_id = (select m.becomes from text_moved m where m.was = reply.text_id)
where text_id in (select was from text_moved);
update resource set text_id = (select m.becomes from text_moved m where m.was = resource.text_id)
where text_id in (select was from text_moved);
update expert set text_id = (select m.becomes from text_moved m where m.was = expert.text_id)
where text_id in (select was from text_moved);
update page set text_id = (select m.becomes from text_moved m where m.was = page.text_id)
where text_id in (select was from text_moved);
-- That a text is no longer referred to is looked up in each table.
create index space_moving on space (text_id);
create index question_moving on question (text_id);
create index reply_moving on reply (text_id);
create index resource_moving on resource (text_id);
create index expert_moving on expert (text_id);
create index page_moving on page (text_id);
delete from text where id in (select was from text_moved);
drop index space_moving;
drop index question_moving;
drop index reply_moving;
drop index resource_moving;
drop index expert_moving;
drop index page_moving;
drop table text_moved;
