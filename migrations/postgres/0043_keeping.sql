-- What is kept for so many days, and no longer, is looked for by when it came; what could not be sent is counted.
create index mail_sent on mail (sent_at) where sent_at is not null;
create index mail_failed on mail (failed_at) where failed_at is not null;
create index draft_saved on draft (saved_at);
