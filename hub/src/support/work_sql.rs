//! Statements on what the team does about a request. Each runs on both databases as it stands.

/// Those who may see to requests.
pub const TEAM: &str = "
    select distinct p.id, p.name
    from account_role r
    join account a on a.person_id = r.person_id and a.suspended_at is null and a.confirmed_at is not null
    join person p on p.id = r.person_id
    where r.role in ('administrator', 'support')
    order by p.name, p.id
";

pub const TASKS: &str = "
    select t.id, t.words, t.due_on, t.assigned_to, p.name as assigned_name, t.done_at
    from support_task t
    left join person p on p.id = t.assigned_to
    where t.request_id = $1
    order by
        case when t.done_at is null then 0 else 1 end,
        case when t.due_on is null then 1 else 0 end,
        t.due_on,
        t.made_at,
        t.id
";

pub const MADE: &str = "select id from support_task where made_by = $1 and post_key = $2";

pub const ADD_TASK: &str = "
    insert into support_task (id, request_id, made_by, post_key, words, due_on, assigned_to, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
";

pub const TASK_DONE: &str = "update support_task set done_at = $3 where id = $2 and request_id = $1";

/// Tasks whose day has come and of which nobody was reminded; by whoever does them, else whoever sees to the request.
pub const TASKS_DUE: &str = "
    select t.id, t.request_id, coalesce(t.assigned_to, r.assigned_to) as assigned_to
    from support_task t
    join support_request r on r.id = t.request_id and r.state <> 'withdrawn'
    where t.done_at is null and t.reminded_at is null and t.due_on <= $1
    order by t.due_on, t.id
    limit 200
";

pub const TASK_REMINDED: &str = "
    update support_task
    set reminded_at = $2
    where id = $1 and reminded_at is null and done_at is null
";

/// Whom letters go to, if they are of the team.
pub const COLLEAGUE: &str = "
    select a.email, a.locale, p.name
    from account a
    join person p on p.id = a.person_id
    where
        a.person_id = $1
        and a.suspended_at is null
        and a.confirmed_at is not null
        and exists (
            select 1
            from account_role r
            where r.person_id = a.person_id and r.role in ('administrator', 'support')
        )
";

/// Experts who may help, in the order in which they were found.
pub const EXPERTS: &str = "select person_id from support_expert where request_id = $1 order by at, person_id";

pub const ADD_EXPERT: &str = "
    insert into support_expert (request_id, person_id, at)
    values ($1, $2, $3)
    on conflict do nothing
";

pub const DROP_EXPERT: &str = "delete from support_expert where request_id = $1 and person_id = $2";

/// Resources that may help and that everybody may read.
pub const RESOURCES: &str = "
    select r.number
    from support_resource s
    join resource r on r.id = s.resource_id
    where s.request_id = $1 and r.state = 'included' and r.number is not null
    order by s.at, r.number
";

/// A resource that everybody may read, by its number.
pub const RESOURCE: &str = "select id from resource where number = $1 and state = 'included'";

pub const ANY_RESOURCE: &str = "select id from resource where number = $1";

pub const ANY_EXPERT: &str = "select person_id from expert where number = $1";

pub const ADD_RESOURCE: &str = "
    insert into support_resource (request_id, resource_id, at)
    values ($1, $2, $3)
    on conflict do nothing
";

pub const DROP_RESOURCE: &str = "delete from support_resource where request_id = $1 and resource_id = $2";

/// All of them, for the test that prepares each on both databases and looks at its plan.
#[cfg(feature = "testing")]
pub const ALL: &[&str] = &[
    TEAM,
    TASKS,
    MADE,
    ADD_TASK,
    TASK_DONE,
    TASKS_DUE,
    TASK_REMINDED,
    COLLEAGUE,
    EXPERTS,
    ADD_EXPERT,
    DROP_EXPERT,
    RESOURCES,
    RESOURCE,
    ANY_RESOURCE,
    ANY_EXPERT,
    ADD_RESOURCE,
    DROP_RESOURCE,
];
