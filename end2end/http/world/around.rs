//! What the rooms around the discussions need to be there.

use super::{World, hyphenated};
use crate::database;

/// An expert of the demo, whom the directory shows.
const EXPERT: &str = "/en/experts/1";

impl World {
    /// A conversation with an expert that the author of no matter what has begun, and nobody has ended: its id.
    pub fn talk(&mut self) -> String {
        // Another with the same expert begins only once this one is answered.
        let find = "select lower(hex(id)) from expert_talk";
        if database::ask(&self.site, find, "").is_empty() {
            let key = self.key();
            let fields = [("key", key.as_str()), ("subject", "A question"), ("words", "Who knows?"), ("do", "write")];
            let answer = self.send("author", &Self::nothing(), EXPERT, &fields);
            assert_eq!(answer.status, 303, "{}", answer.text());
        }
        database::ask(&self.site, "update expert_talk set ended_at = null, ended_by = null", "");
        hyphenated(&database::ask(&self.site, find, "")[0])
    }

    /// The seat of somebody in the demo who applies to the roster, in a state: its id.
    pub fn seat(&self, state: &str) -> String {
        let put = match state {
            "member" => {
                "update seat set state = 'member', until_at = 4102444800000 where person_id = (select person_id from account where email_key = 'carmen@example.org')"
            }
            _ => {
                "update seat set state = 'applied', until_at = null where person_id = (select person_id from account where email_key = 'carmen@example.org')"
            }
        };
        database::ask(&self.site, put, "");
        let id = "select lower(hex(id)) from seat where person_id = (select person_id from account where email_key = 'carmen@example.org')";
        hyphenated(&database::ask(&self.site, id, "")[0])
    }

    /// The id of a review that the reviewer was asked for, of a resource that somebody suggests who is in no table.
    pub fn review(&mut self, state: &str) -> String {
        let resource = self.suggestion();
        let invite = "insert into review (
                id, resource_id, round, reviewer_id, kind, state, invited_by, invited_at, answer_by, due_at
            )
            select
                randomblob(16), $1, 1, (select person_id from account where email_key = 'reviewer@example.org'),
                'external', 'invited', (select person_id from account where email_key = 'admin@example.org'), 1, 1, 1";
        let move_on = match state {
            "accepted" => "update review set state = 'accepted' where resource_id = $1",
            "sent" => "update review set state = 'sent', sent_at = 2 where resource_id = $1",
            _ => "update review set state = 'invited' where resource_id = $1",
        };
        for statement in ["update resource set state = 'in-review' where id = $1", invite, move_on] {
            database::ask(&self.site, statement, &resource);
        }
        hyphenated(&database::ask(&self.site, "select lower(hex(id)) from review where resource_id = $1", &resource)[0])
    }

    /// The id of a criterion.
    pub fn criterion(&self) -> String {
        let first = "select lower(hex(id)) from criterion order by position limit 1";
        hyphenated(&database::ask(&self.site, first, "").remove(0))
    }
}
