//! A device that holds a passkey, and the browser before it: what both do when a page asks them to make or to use one
//! (W3C Web Authentication, sections 5.1 and 6). Each of its parts can be set to what an honest device would not say.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// The bits of what a device says of itself: somebody is there; it has made sure who; a new key comes with it.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const KEY: u8 = 0x40;

/// The device.
#[derive(Clone)]
pub struct Device {
    key: SigningKey,
    /// What it knows the passkey by.
    pub id: Vec<u8>,
    /// Whose passkey it is: a person's id.
    pub person: Vec<u8>,
    /// For which site it was made.
    pub site: String,
    /// The page that asks, as the browser tells it.
    pub origin: String,
    /// Whether it makes sure who is there.
    pub verifies: bool,
    /// How often it has signed; 0 for one that does not count.
    pub count: u32,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Device").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Device {
    /// A new device, in front of a page at that origin.
    pub fn at(origin: &str) -> Self {
        let mut bits = [0; 64];
        getrandom::fill(&mut bits).expect("randomness");
        let key = SigningKey::from_slice(&bits[..32]).expect("a key");
        Self {
            key,
            id: bits[32..].to_vec(),
            person: Vec::new(),
            site: String::new(),
            origin: origin.to_owned(),
            verifies: true,
            count: 1,
        }
    }

    /// Makes a passkey as a page asks for it: the answer, as JSON.
    pub fn make(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options");
        let asked = &options["publicKey"];
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        self.person = URL_SAFE_NO_PAD.decode(text(&asked["user"]["id"])).expect("an id");
        self.site = text(&asked["rp"]["id"]);
        // CBOR (RFC 8949): three entries, of which the second is empty.
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".to_vec();
        let data = self.says(KEY, &self.with_key());
        object.extend(u16::try_from(data.len()).expect("short").to_be_bytes());
        object.extend(data);
        let told = json!({
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(self.client("webauthn.create", &text(&asked["challenge"]))),
            "transports": ["internal"],
        });
        self.answer(&told)
    }

    /// Signs as a page asks for it: the answer, as JSON.
    pub fn sign(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options");
        let client = self.client("webauthn.get", options["publicKey"]["challenge"].as_str().expect("a challenge"));
        if self.count > 0 {
            self.count += 1;
        }
        let data = self.says(0, &[]);
        let signature: Signature = self.key.sign(&[data.as_slice(), &Sha256::digest(&client)].concat());
        let told = json!({
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der()),
            "userHandle": URL_SAFE_NO_PAD.encode(&self.person),
        });
        self.answer(&told)
    }

    fn answer(&self, response: &Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        let answer = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {},
        });
        answer.to_string()
    }

    /// What the browser says of the page.
    fn client(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let said = json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        said.to_string().into_bytes()
    }

    /// What the device says of itself.
    fn says(&self, more: u8, key: &[u8]) -> Vec<u8> {
        let flags = PRESENT | more | if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(self.site.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data.extend(key);
        data
    }

    /// The new key, as COSE has it (RFC 9053, section 2.1), behind the name of the passkey.
    fn with_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = vec![0; 16];
        key.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        key.extend(&self.id);
        // An elliptic curve's key, for ECDSA with SHA-256, on the curve P-256; then both coordinates.
        key.extend(b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20");
        key.extend(point.x().expect("a point"));
        key.extend(b"\x22\x58\x20");
        key.extend(point.y().expect("a point"));
        key
    }
}
