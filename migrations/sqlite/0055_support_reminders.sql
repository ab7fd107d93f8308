-- Whoever does a task is reminded of it once, when its day has come.
alter table support_task add column reminded_at integer;
create index support_task_due on support_task (due_on) where done_at is null and reminded_at is null;
