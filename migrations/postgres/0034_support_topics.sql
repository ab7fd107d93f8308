-- Requests by topic: without it, every request is gone through when a topic changes.
create index support_topic_topic on support_topic (topic_id);
