//! The browser's half: takes over the document that the server has written.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page. Called once, by the start script.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
