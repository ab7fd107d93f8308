//! What an answer says, by whichever way a form was sent.

use crate::client::Answer;
use serde_json::Value;

/// The status that a form's answer has, by whichever way it was sent.
pub fn status(answer: &Answer) -> u16 {
    let Ok(told) = serde_json::from_slice::<Value>(&answer.body) else { return answer.status };
    if told.get("go_to").is_some() {
        return 303;
    }
    let shown = told["show"]["status"].as_u64().and_then(|status| status.try_into().ok());
    shown.unwrap_or(answer.status)
}

/// Where the answer leads.
pub fn leads(answer: &Answer) -> String {
    if let Some(to) = answer.header("location") {
        return to.to_owned();
    }
    let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    told["go_to"]["to"].as_str().unwrap_or_default().to_owned()
}
