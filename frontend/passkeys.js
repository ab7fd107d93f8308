// Makes and uses passkeys (W3C Web Authentication, Level 3). The form inside <pass-key> waits for what the browser answers
// and is then sent as every other is. It is shown where that can be, and nowhere else.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

const text = (buffer) =>
  buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// What the browser answers, as JSON has it. Its own way to write that down is not in all browsers that have passkeys.
const written = (credential) => {
  const { id, rawId, type, response } = credential;
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const said = Object.fromEntries(parts.filter((part) => response[part]).map((part) => [part, text(response[part])]));
  const transports = response.getTransports?.();
  const clientExtensionResults = credential.getClientExtensionResults();
  return JSON.stringify({ id, rawId: text(rawId), type, response: { ...said, transports }, clientExtensionResults });
};

const asked = ({ publicKey }) => {
  const { challenge, user, excludeCredentials } = publicKey;
  const named = (each) => ({ ...each, id: bytes(each.id) });
  const options = { ...publicKey, challenge: bytes(challenge) };
  if (user) options.user = named(user);
  if (excludeCredentials) options.excludeCredentials = excludeCredentials.map(named);
  return options;
};

// The hub takes an answer for half an hour.
const FRESH = 25 * 60 * 1000;

// What was refused is not offered again at once: something in the browser may answer by itself.
const PAUSE = 60 * 1000;
let answered = -PAUSE;

class PassKey extends HTMLElement {
  #form;
  #waiting;
  #asks;
  #busy = false;

  connectedCallback() {
    this.#form = this.querySelector("form");
    // Under another name than its own a hub could not be told from a stranger's.
    const here = globalThis.PublicKeyCredential && location.origin === this.dataset.origin;
    this.dataset.state = here ? "ready" : "none";
    if (!here) return;
    this.addEventListener("submit", this.#send, true);
    const { answer } = this.#form.elements;
    if (!answer) return;
    answer.value = "";
    if (!this.dataset.options) {
      document.addEventListener("visibilitychange", this.#again);
      this.#offer();
    } else if (navigator.userActivation?.isActive) {
      // Who has just pressed a button for it need not press another.
      this.#press();
    }
  }

  disconnectedCallback() {
    this.#waiting?.abort();
    this.removeEventListener("submit", this.#send, true);
    document.removeEventListener("visibilitychange", this.#again);
  }

  // Among what the browser offers for the field in which one says who one is.
  async #offer() {
    if (performance.now() - answered < PAUSE) return;
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    const answer = await this.#ask("conditional");
    if (answer) this.#answer(answer);
  }

  #again = () => {
    if (document.visibilityState === "visible" && this.#asks && !this.#fresh()) this.#offer();
  };

  #send = (event) => {
    const { answer } = this.#form.elements;
    if (!answer || answer.value) return;
    event.preventDefault();
    event.stopPropagation();
    this.#press();
  };

  async #press() {
    if (this.#busy) return;
    this.#busy = true;
    this.#say("");
    const answer = await this.#ask();
    this.#busy = false;
    if (answer) this.#answer(answer);
  }

  // Has a passkey made or used; what came of it, or nothing.
  async #ask(mediation) {
    this.#waiting?.abort();
    const waiting = new AbortController();
    this.#waiting = waiting;
    const { signal } = waiting;
    try {
      if (this.dataset.options) {
        const publicKey = asked(JSON.parse(this.dataset.options));
        return { credential: await navigator.credentials.create({ publicKey, signal }) };
      }
      // One that was only offered serves who presses the button: a browser may want nothing between that and asking.
      if (!this.#fresh()) await this.#fetch(signal);
      const { challenge, options } = this.#asks;
      const credential = await navigator.credentials.get({ publicKey: asked(options), signal, mediation });
      return { challenge, credential };
    } catch (error) {
      // Nobody has asked for what the browser only offers, and what makes way for something else did not fail.
      if (!mediation && !signal.aborted) this.#say((error.name === "InvalidStateError" && this.dataset.known) || this.dataset.failed);
    }
  }

  #fresh() {
    return this.#asks && Date.now() - this.#asks.at < FRESH;
  }

  async #fetch(signal) {
    const came = await fetch("/api/passkey", { method: "POST", signal });
    if (!came.ok) throw new Error(came.status);
    this.#asks = { ...(await came.json()), at: Date.now() };
  }

  #answer({ challenge, credential }) {
    const { elements } = this.#form;
    if (!credential || !this.isConnected) return;
    if (challenge) elements.challenge.value = challenge;
    elements.answer.value = written(credential);
    answered = performance.now();
    this.#asks = undefined;
    this.#form.requestSubmit(this.#form.querySelector("button"));
    // It is worth nothing a second time.
    elements.answer.value = "";
  }

  #say(words) {
    this.querySelector(".field-error")?.remove();
    if (!words) return;
    const line = document.createElement("p");
    line.className = "field-error";
    line.setAttribute("role", "alert");
    line.textContent = words;
    this.#form.querySelector(".form-acts").before(line);
  }
}

customElements.define("pass-key", PassKey);
